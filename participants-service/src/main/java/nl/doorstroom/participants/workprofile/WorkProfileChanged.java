package nl.doorstroom.participants.workprofile;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person's work profile is now this, whole. */
public record WorkProfileChanged(EventStamp stamp, WorkProfileDetails details) {

    public UUID participantId() {
        return stamp.aggregateId();
    }
}
