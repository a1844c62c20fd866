package nl.doorstroom.participants.participant;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Something of what is registered of a person changed. What it is stays here. */
public record ParticipantUpdated(EventStamp stamp) {

    public UUID participantId() {
        return stamp.aggregateId();
    }
}
