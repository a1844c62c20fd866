package nl.doorstroom.reporting.societalreturn.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In some whole months a year of work of a kind has a value. */
@Schema(examples = """
        {"kind": "WORK_AFTER_BENEFIT", "validFrom": "2026-01-01", "validTo": "2026-12-31",
         "amountPerYearInCents": 3500000, "fullTimeHours": 36}""")
record SetSocietalReturnTariffRequest(
        @Schema(description = "Code of list societal-return-kinds.") @NotBlank @Size(max = 40)
        String kind,

        @Schema(description = "First day of a month.") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day of a month. Without it the tariff goes on.") @Nullable
        LocalDate validTo,

        @Schema(
                description =
                        "In eurocents, for the hours of a full week in all days of a year. Without it the kind has no"
                                + " value in these months.")
        @Min(0)
        @Max(10_000_000_000L)
        @Nullable
        Long amountPerYearInCents,

        @Schema(description = "Hours of a full week.")
        @NotNull
        @DecimalMin("1")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        BigDecimal fullTimeHours,

        @Schema(
                description =
                        "The tariff of which this one takes the place from now on. What was asked by what was known"
                                + " before stays as it was.")
        @Nullable
        UUID replaces) {}
