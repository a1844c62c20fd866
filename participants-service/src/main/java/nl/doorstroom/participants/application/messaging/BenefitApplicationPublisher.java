package nl.doorstroom.participants.application.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.application.BenefitApplicationRegistered;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells that somebody applied for a benefit. What came of it stays here: a benefit that was granted is told itself. */
@Singleton
class BenefitApplicationPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    BenefitApplicationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void registered(@Observes BenefitApplicationRegistered event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "benefit-application-registered",
                event.householdId() == null ? event.participantId() : event.householdId(),
                event.stamp(),
                new BenefitApplicationRegisteredV1(
                        event.applicationId(),
                        event.participantId(),
                        event.householdId(),
                        event.adults(),
                        event.kind(),
                        event.appliedOn())));
    }

    record BenefitApplicationRegisteredV1(
            UUID applicationId,
            UUID participantId,
            @Nullable UUID householdId,
            List<UUID> adults,
            String kind,
            LocalDate appliedOn) {}
}
