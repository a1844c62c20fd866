package nl.doorstroom.participants.intake.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.intake.IntakeCompleted;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells that an intake was held, and nothing of what was said. */
@Singleton
class IntakePublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    IntakePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void completed(@Observes IntakeCompleted event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "intake-completed",
                event.participantId(),
                event.stamp(),
                new IntakeCompletedV1(event.intakeId(), event.participantId(), event.number(), event.heldOn())));
    }

    record IntakeCompletedV1(UUID intakeId, UUID participantId, int number, LocalDate validFrom) {}
}
