package nl.doorstroom.participants.eligibility.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.eligibility.EligibilityDecided;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories and reporting yes or no, and which rules were asked. */
@Singleton
class EligibilityPublisher {

    private static final String TOPIC = "participants.events.v1";

    private final Outbox outbox;

    EligibilityPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void decided(@Observes EligibilityDecided event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "eligibility-decided",
                event.participantId(),
                event.stamp(),
                new EligibilityDecidedV1(
                        event.eligibilityId(),
                        event.participantId(),
                        event.programmeId(),
                        event.outcome().eligible(),
                        event.outcome().ruleVersion(),
                        event.outcome().validUntil())));
    }

    record EligibilityDecidedV1(
            UUID eligibilityId,
            UUID participantId,
            UUID programmeId,
            boolean eligible,
            String ruleVersion,
            @Nullable LocalDate validUntil) {}
}
