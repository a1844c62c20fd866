package nl.doorstroom.matching.vacancy.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.VacancyDetails;

/** What replaces the words of a vacancy. */
@Schema(examples = """
        {"name": "Medewerker groenvoorziening", "positions": 8, "contractKind": "DETACHERING", "hoursMin": 24,
         "hoursMax": 36, "pc4": "3881", "startDate": "2026-09-01"}""")
record ChangeVacancyRequest(
        @Schema(description = "VUM naamVacature.") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "VUM omschrijvingVacature.") @Size(max = 2000) @Nullable
        String description,

        @Schema(description = "More people than have taken a position.", examples = "8") @Min(1) @Max(1000)
        int positions,

        @Schema(description = "Code of list work-relation-kinds.", examples = "DETACHERING") @NotBlank @Size(max = 50)
        String contractKind,

        @NotNull @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal hoursMin,

        @NotNull @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal hoursMax,

        @Schema(examples = "3881")
        @Pattern(regexp = "^[1-9][0-9]{3}$", message = "must be the four digits of a postcode")
        @Nullable
        String pc4,

        @Nullable LocalDate startDate,
        @Nullable LocalDate closingDate,
        @Valid @Nullable VacancyDetails details)
        implements WordedVacancy {}
