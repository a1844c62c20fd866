package nl.doorstroom.platform.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A record that had no effect here and lies among the dead letters.
 *
 * @param id the same however often it is missed: that of the event, or the place of the record when it tells none
 * @param topic where it was told, and not where its dead letter lies
 * @param recordedAt when the producer recorded it, UTC; null when that cannot be read
 */
public record MissedEvent(
        String id,
        String topic,
        int partition,
        long offset,
        @Nullable Instant recordedAt) {}
