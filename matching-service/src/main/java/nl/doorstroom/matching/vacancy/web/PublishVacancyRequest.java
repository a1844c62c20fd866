package nl.doorstroom.matching.vacancy.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.VacancyDetails;

/** A new vacancy. */
@Schema(examples = """
        {"employerId": "0199c1a0-2222-7b31-9d66-3a7b5c8eaf21", "name": "Medewerker groenvoorziening",
         "description": "Onderhoud van parken in Putten", "positions": 6, "contractKind": "DETACHERING",
         "hoursMin": 24, "hoursMax": 32, "pc4": "3881", "publishedOn": "2026-06-01", "startDate": "2026-09-01",
         "closingDate": "2026-12-31",
         "details": {"contractForms": [{"agreementType": "01", "term": "B"}], "shifts": ["DAY"],
           "skills": [{"uri": "https://linkeddata.competentnl.nl/uwv/id/skill/samenwerken",
                       "scheme": "COMPETENT_NL", "label": "Samenwerken", "importance": "ESSENTIAL"}],
           "languages": [{"language": "nld", "speaking": 2}], "licences": ["B"], "canOffer": ["GUIDANCE"]}}""")
record PublishVacancyRequest(
        @NotNull UUID employerId,

        @Schema(description = "VUM naamVacature.", examples = "Medewerker groenvoorziening") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "VUM omschrijvingVacature.") @Size(max = 2000) @Nullable
        String description,

        @Schema(description = "People that are asked for.", examples = "6") @Min(1) @Max(1000)
        int positions,

        @Schema(description = "Code of list work-relation-kinds.", examples = "DETACHERING") @NotBlank @Size(max = 50)
        String contractKind,

        @Schema(description = "Fewest hours a week; VUM aantalWerkurenPerWeekMinimaal.", examples = "24")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hoursMin,

        @Schema(description = "Most hours a week; VUM aantalWerkurenPerWeekMaximaal.", examples = "32")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hoursMax,

        @Schema(description = "Digits of the postcode of the work place.", examples = "3881")
        @Pattern(regexp = "^[1-9][0-9]{3}$", message = "must be the four digits of a postcode")
        @Nullable
        String pc4,

        @Schema(description = "First day on which it is open, today or before; today when absent.")
        @PastOrPresent
        @Nullable
        LocalDate publishedOn,

        @Schema(description = "First day of the work; at once when absent. VUM datumAanvangWerkzaamheden.") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day on which it is open; VUM sluitingsdatumVacature.") @Nullable
        LocalDate closingDate,

        @Valid @Nullable VacancyDetails details)
        implements WordedVacancy {}
