package nl.doorstroom.participants.participant;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person became a participant. Who it is stays here: others know the person by a random UUID. */
public record ParticipantRegistered(EventStamp stamp) {

    public UUID participantId() {
        return stamp.aggregateId();
    }
}
