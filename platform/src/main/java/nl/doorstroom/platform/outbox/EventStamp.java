package nl.doorstroom.platform.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What every domain event says of itself.
 *
 * @param eventId identifies the event wherever it arrives, and however often
 * @param aggregateVersion 1 for the first event of an aggregate, one more for each next one: the order of its events
 * @param recordedAt when it was registered, in UTC; what happened in the world has a date of its own in the event
 * @param supersedes the event that this one replaces, when it is a correction
 */
public record EventStamp(
        UUID eventId,
        UUID aggregateId,
        long aggregateVersion,
        Instant recordedAt,
        @Nullable UUID supersedes) {

    /** The same for another topic. Whoever reads both one day would take a second event of one id for a repetition. */
    public EventStamp again() {
        return again(aggregateVersion);
    }

    /**
     * The same for another topic, in an order of its own: who reads only that topic cannot see from the numbers that something
     * else happened in between.
     *
     * @param version one more for each event of the aggregate on that topic
     */
    public EventStamp again(long version) {
        return new EventStamp(Ids.next(), aggregateId, version, recordedAt, null);
    }
}
