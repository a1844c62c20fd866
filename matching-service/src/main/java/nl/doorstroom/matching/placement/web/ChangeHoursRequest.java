package nl.doorstroom.matching.placement.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other hours from a day on. */
@Schema(examples = "{\"validFrom\": \"2026-11-01\", \"hoursPerWeek\": 28.5}")
record ChangeHoursRequest(
        @Schema(description = "After the first day.") @NotNull
        LocalDate validFrom,

        @Schema(examples = "28.5")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hoursPerWeek) {}
