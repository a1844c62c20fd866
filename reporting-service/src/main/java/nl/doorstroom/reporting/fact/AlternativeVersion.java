package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something else than paid work that somebody does, as it stood after one event.
 *
 * @param kind code of list alternative-kinds
 * @param lastDay null while no end is registered
 * @param annulled it never was
 */
public record AlternativeVersion(
        Recorded recorded,
        UUID alternativeId,
        UUID participantId,
        UUID trajectoryId,
        String kind,
        LocalDate start,
        @Nullable LocalDate lastDay,
        boolean annulled)
        implements StepFact {

    @Override
    public UUID key() {
        return alternativeId;
    }
}
