package nl.doorstroom.matching.vacancyfeed.web;

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
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerDetails;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vacancyfeed.FeedVacancy;

/** A vacancy of a partner, as a whole: what is left out is taken away. */
@Schema(examples = """
        {"externalId": "V-2026-0042", "employer": {"name": "Gresbo", "kvkNumber": "08123456"},
         "name": "Medewerker groenvoorziening", "positions": 2, "contractKind": "REGULIER", "hoursMin": 24, "hoursMax": 32,
         "pc4": "3881", "startDate": "2026-09-01", "details": {"shifts": ["DAY"], "licences": ["B"]}}""")
record FeedVacancyRequest(
        @Schema(description = "How the partner calls it; the same one is the same vacancy.", examples = "V-2026-0042")
        @NotBlank
        @Size(max = 200)
        String externalId,

        @NotNull @Valid FeedEmployer employer,

        @Schema(description = "VUM naamVacature.", examples = "Medewerker groenvoorziening") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "VUM omschrijvingVacature.") @Size(max = 2000) @Nullable
        String description,

        @Schema(description = "People that are asked for.", examples = "2") @Min(1) @Max(1000)
        int positions,

        @Schema(description = "Code of list work-relation-kinds.", examples = "REGULIER") @NotBlank @Size(max = 50)
        String contractKind,

        @NotNull @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal hoursMin,

        @NotNull @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal hoursMax,

        @Schema(description = "Digits of the postcode of the work place.", examples = "3881")
        @Pattern(regexp = "^[1-9][0-9]{3}$", message = "must be the four digits of a postcode")
        @Nullable
        String pc4,

        @Schema(description = "First day on which it is open, today or before; today when absent. It stays.")
        @PastOrPresent
        @Nullable
        LocalDate publishedOn,

        @Schema(description = "First day of the work; at once when absent.") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day on which it is open.") @Nullable
        LocalDate closingDate,

        @Valid @Nullable VacancyDetails details) {

    FeedVacancy vacancy() {
        return new FeedVacancy(
                externalId,
                new EmployerDetails(
                        employer.name().strip(),
                        employer.kvkNumber(),
                        employer.branchNumber(),
                        employer.sbiCode(),
                        null,
                        null),
                VacancyTerms.of(
                        name,
                        description,
                        positions,
                        contractKind,
                        hoursMin,
                        hoursMax,
                        pc4,
                        startDate,
                        closingDate,
                        details),
                publishedOn);
    }

    /** Where the work is. */
    @Schema(
            description =
                    "Registered when no employer has its KVK number and branch; else it stays as it is known here.")
    record FeedEmployer(
            @Schema(examples = "Gresbo")
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String name,

            @Schema(examples = "08123456") @NotNull @Pattern(regexp = "^[0-9]{8}$", message = "must be eight digits")
            String kvkNumber,

            @Schema(examples = "000012345678")
            @Pattern(regexp = "^[0-9]{12}$", message = "must be twelve digits")
            @Nullable
            String branchNumber,

            @Schema(examples = "81300")
            @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits")
            @Nullable
            String sbiCode) {}
}
