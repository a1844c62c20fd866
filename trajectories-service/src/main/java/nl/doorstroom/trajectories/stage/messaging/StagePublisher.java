package nl.doorstroom.trajectories.stage.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.stage.StageMovement;
import nl.doorstroom.trajectories.stage.TrajectoryStageEntered;

/** Tells reporting how people go through the stages of programmes; why somebody skips one or goes back stays here. */
@Singleton
class StagePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    StagePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void entered(@Observes TrajectoryStageEntered event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "trajectory-stage-entered",
                event.participantId(),
                event.stamp(),
                new TrajectoryStageEnteredV1(
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.stage(),
                        event.position(),
                        event.templateNumber(),
                        event.movement(),
                        event.validFrom())));
    }

    record TrajectoryStageEnteredV1(
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            String stage,
            int position,
            int templateVersion,
            StageMovement movement,
            LocalDate validFrom) {}
}
