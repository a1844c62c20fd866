package nl.doorstroom.participants.merge;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Two registrations are of one person, who goes on as the survivor. */
public record ParticipantsMerged(EventStamp stamp, UUID survivorId, UUID duplicateId) {

    public UUID mergeId() {
        return stamp.aggregateId();
    }
}
