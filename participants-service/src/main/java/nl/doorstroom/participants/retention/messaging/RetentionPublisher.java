package nl.doorstroom.participants.retention.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.retention.ParticipantAnonymised;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells every service that somebody is to be forgotten. */
@Singleton
class RetentionPublisher {

    private final Outbox outbox;

    RetentionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void anonymised(@Observes ParticipantAnonymised event) {
        outbox.append(OutgoingEvent.v1(
                event.topic(),
                "participant-anonymised",
                event.participantIds().get(0),
                event.stamp(),
                new ParticipantAnonymisedV1(event.participantIds())));
    }

    record ParticipantAnonymisedV1(List<UUID> participantIds) {}
}
