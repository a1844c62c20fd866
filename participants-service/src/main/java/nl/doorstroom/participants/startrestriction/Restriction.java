package nl.doorstroom.participants.startrestriction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From which day a person can start.
 *
 * @param earliestStart first day on which the person can start; null: any day
 * @param selection what was decided about taking part, when it was
 */
public record Restriction(
        @Nullable LocalDate earliestStart, @Nullable Selection selection) {

    /** It prints nothing of itself, so that it cannot slip into a log or an error. */
    @Override
    public String toString() {
        return "Restriction";
    }

    /**
     * What was decided about taking part.
     *
     * @param motivated whether the person wants it
     * @param noDanger whether nobody is in danger by it
     * @param decidedBy who decided, in words
     */
    public record Selection(boolean motivated, boolean noDanger, String decidedBy, LocalDate decidedOn) {}
}
