package nl.doorstroom.matching.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Places of a crew.
 *
 * @param id that of the crew
 * @param open how many of them are free, or will be
 * @param hoursMin fewest hours a week with which somebody can have one; null: any will do
 * @param validFrom first day on which one is free; null when none is
 * @param validTo last day on which somebody can have one; null: it is not known
 */
public record Opening(
        UUID id,
        int open,
        @Nullable BigDecimal hoursMin,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
