package nl.doorstroom.participants.benefit.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitReduction;
import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;

/** Income beside the benefit. */
@Schema(examples = "{\"fromDate\": \"2025-03-01\", \"hoursPerWeek\": 8}")
@FitTogether
record ReduceBenefitRequest(
        @NotNull LocalDate fromDate,

        @Schema(description = "Last day; absent: until the next reduction or the end of the benefit.") @Nullable
        LocalDate toDate,

        @Schema(description = "Hours of paid work a week.", examples = "8")
        @Nullable
        @DecimalMin("0.5")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal hoursPerWeek,

        @Schema(description = "Euro cents a month that are set off.", examples = "42000")
        @Nullable
        @Min(1)
        @Max(1_000_000)
        Long amountCents)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        if (hoursPerWeek == null && amountCents == null) {
            return new Misfit("hoursPerWeek", "hoursPerWeek or amountCents must be given");
        }
        return toDate == null || fromDate == null || !toDate.isBefore(fromDate)
                ? null
                : new Misfit("toDate", "toDate must not be before fromDate");
    }

    BenefitReduction.Terms terms() {
        return new BenefitReduction.Terms(fromDate, toDate, hoursPerWeek, amountCents);
    }
}
