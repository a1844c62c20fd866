package nl.doorstroom.matching.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed.
 *
 * @param contractKind code of list {@code work-relation-kinds}
 * @param plannedEnd last day by contract; null: open-ended
 * @param hoursPerWeek on the first day
 * @param trajectoryId the trajectory to which the placement is attributed
 */
public record PlacementTerms(
        String contractKind,
        LocalDate startDate,
        @Nullable LocalDate plannedEnd,
        BigDecimal hoursPerWeek,
        @Nullable Wage wage,
        @Nullable UUID trajectoryId) {

    public PlacementTerms {
        // 24 and 24.00 are the same hours; the database keeps two decimals.
        hoursPerWeek = hoursPerWeek.setScale(2);
    }

    /** What is paid, in euro cents before tax. */
    @Schema(name = "Wage", examples = "{\"cents\": 1506, \"per\": \"HOUR\"}")
    public record Wage(
            @Schema(description = "Euro cents before tax.", examples = "1506") @Min(1) @Max(100_000_000)
            int cents,

            @NotNull WagePeriod per) {}
}
