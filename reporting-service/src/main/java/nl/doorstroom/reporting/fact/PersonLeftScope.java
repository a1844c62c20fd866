package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person can no longer be followed: died, moved away. Which of these is not told.
 *
 * @param leftOn null in a correction that takes the fact back
 * @param returnedOn the first day on which the person can be followed again
 */
public record PersonLeftScope(
        Recorded recorded,
        UUID participantId,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate returnedOn) implements Fact {

    /** Someone may leave twice, so each fact stands by itself and is replaced by {@code supersedes} only. */
    @Override
    public UUID key() {
        return recorded.eventId();
    }
}
