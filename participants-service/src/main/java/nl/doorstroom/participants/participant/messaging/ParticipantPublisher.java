package nl.doorstroom.participants.participant.messaging;

import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.participant.ParticipantRegistered;
import nl.doorstroom.participants.participant.ParticipantUpdated;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories and reporting that a person is known or changed, and nothing about the person. */
@Singleton
class ParticipantPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    ParticipantPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void registered(@Observes ParticipantRegistered event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "participant-registered",
                event.participantId(),
                event.stamp(),
                new ParticipantRegisteredV1(event.participantId())));
    }

    void updated(@Observes ParticipantUpdated event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "participant-updated",
                event.participantId(),
                event.stamp(),
                new ParticipantUpdatedV1(event.participantId())));
    }

    record ParticipantRegisteredV1(UUID participantId) {}

    record ParticipantUpdatedV1(UUID participantId) {}
}
