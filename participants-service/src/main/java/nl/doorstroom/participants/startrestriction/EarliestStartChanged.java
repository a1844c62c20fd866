package nl.doorstroom.participants.startrestriction;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person can start from another day.
 *
 * @param earliestStart null: any day
 * @param previous what was known before; null: any day
 */
public record EarliestStartChanged(
        EventStamp stamp,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate previous) {

    public UUID participantId() {
        return stamp.aggregateId();
    }
}
