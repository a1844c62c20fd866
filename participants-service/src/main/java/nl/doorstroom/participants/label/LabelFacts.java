package nl.doorstroom.participants.label;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a label.
 *
 * @param label code of the list of labels
 * @param validFrom first day on which it holds
 * @param validTo last day on which it holds; null: no end is known
 * @param source who says so, in words
 * @param evidence what shows it, in words
 */
public record LabelFacts(
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable String evidence) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(LabelFacts other) {
        return label.equals(other.label)
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    LabelFacts until(LocalDate lastDay) {
        return new LabelFacts(label, validFrom, lastDay, source, evidence);
    }

    /** It prints nothing of itself, so that it cannot slip into a log or an error. */
    @Override
    public String toString() {
        return "LabelFacts";
    }
}
