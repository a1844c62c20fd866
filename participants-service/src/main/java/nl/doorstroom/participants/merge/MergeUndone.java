package nl.doorstroom.participants.merge;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** The two registrations of a merge are of two people after all. */
public record MergeUndone(EventStamp stamp, UUID survivorId, UUID duplicateId) {

    public UUID mergeId() {
        return stamp.aggregateId();
    }
}
