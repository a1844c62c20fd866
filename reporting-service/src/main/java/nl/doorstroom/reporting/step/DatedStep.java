package nl.doorstroom.reporting.step;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A step with the worlds that have it so.
 *
 * @param from the last day of the first world that does
 * @param until the last day of the first later world that does not; null when there is none
 */
public record DatedStep(Step step, LocalDate from, @Nullable LocalDate until) {

    /** Nothing that happens later in the world changes it. */
    public static DatedStep of(Step step) {
        return new DatedStep(step, step.countedOn(), null);
    }
}
