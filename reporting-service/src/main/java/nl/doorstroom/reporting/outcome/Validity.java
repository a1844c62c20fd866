package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The part of the plane of knowledge and world in which a row holds. Starts are included, ends are not; null is no end.
 *
 * @param knownFrom first moment of knowledge
 * @param knownUntil the moment at which a later fact made it another row
 * @param asOfFrom first day of the world
 * @param asOfUntil the day on which the world makes it another row
 */
public record Validity(
        Instant knownFrom,
        @Nullable Instant knownUntil,
        LocalDate asOfFrom,
        @Nullable LocalDate asOfUntil) {

    public boolean holds(Instant knownAt, LocalDate asOf) {
        return !knownAt.isBefore(knownFrom)
                && (knownUntil == null || knownAt.isBefore(knownUntil))
                && !asOf.isBefore(asOfFrom)
                && (asOfUntil == null || asOf.isBefore(asOfUntil));
    }
}
