package nl.doorstroom.trajectories.stepup.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.stepup.HoursStepUpProposed;

/** Tells that more hours are proposed; that they are planned is told by the plan. */
@Singleton
class StepUpPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    StepUpPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void proposed(@Observes HoursStepUpProposed event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "hours-step-up-proposed",
                event.participantId(),
                event.stamp(),
                new HoursStepUpProposedV1(
                        event.proposalId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.proposedOn(),
                        event.hoursPerWeek(),
                        event.proposedHours())));
    }

    record HoursStepUpProposedV1(
            UUID proposalId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            LocalDate proposedOn,
            BigDecimal hoursPerWeek,
            BigDecimal proposedHours) {}
}
