package nl.doorstroom.trajectories.trajectory.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.trajectory.Destination;
import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.PlannedEndCause;
import nl.doorstroom.trajectories.trajectory.ReasonClass;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryPauseCorrected;
import nl.doorstroom.trajectories.trajectory.TrajectoryPaused;
import nl.doorstroom.trajectories.trajectory.TrajectoryPlannedEndChanged;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegistered;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** Tells participants and reporting how trajectories go; reasons leave as a class only. */
@Singleton
class TrajectoryPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    TrajectoryPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void registered(@Observes TrajectoryRegistered event) {
        append(
                "trajectory-registered",
                event.participantId(),
                event.stamp(),
                new TrajectoryRegisteredV1(
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.validFrom()));
    }

    void started(@Observes TrajectoryStarted event) {
        append(
                "trajectory-started",
                event.participantId(),
                event.stamp(),
                new TrajectoryStartedV1(
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.startDate()));
    }

    void paused(@Observes TrajectoryPaused event) {
        append(
                "trajectory-paused",
                event.participantId(),
                event.stamp(),
                new TrajectoryPausedV1(
                        event.trajectoryId(), event.participantId(), event.validFrom(), event.reasonClass()));
    }

    void resumed(@Observes TrajectoryResumed event) {
        append(
                "trajectory-resumed",
                event.participantId(),
                event.stamp(),
                new TrajectoryResumedV1(event.trajectoryId(), event.participantId(), event.validFrom()));
    }

    void aftercareStarted(@Observes TrajectoryAftercareStarted event) {
        append(
                "trajectory-aftercare-started",
                event.participantId(),
                event.stamp(),
                new TrajectoryAftercareStartedV1(event.trajectoryId(), event.participantId(), event.validFrom()));
    }

    void ended(@Observes TrajectoryEnded event) {
        append(
                "trajectory-ended",
                event.participantId(),
                event.stamp(),
                new TrajectoryEndedV1(
                        event.trajectoryId(),
                        event.participantId(),
                        event.lastDay(),
                        event.outcome(),
                        event.destination(),
                        event.reasonClass()));
    }

    void transferred(@Observes TrajectoryTransferred event) {
        append(
                "trajectory-transferred",
                event.participantId(),
                event.stamp(),
                new TrajectoryTransferredV1(
                        event.trajectoryId(),
                        event.participantId(),
                        event.effectiveDate(),
                        event.fromOrganisation(),
                        event.toOrganisation(),
                        event.successorId()));
    }

    void plannedEndChanged(@Observes TrajectoryPlannedEndChanged event) {
        append(
                "trajectory-planned-end-changed",
                event.participantId(),
                event.stamp(),
                new TrajectoryPlannedEndChangedV1(
                        event.trajectoryId(),
                        event.participantId(),
                        event.programmeId(),
                        event.organisation(),
                        event.plannedEnd(),
                        event.previous(),
                        event.cause()));
    }

    void pauseCorrected(@Observes TrajectoryPauseCorrected event) {
        append(
                "trajectory-pause-corrected",
                event.participantId(),
                event.stamp(),
                new TrajectoryPauseCorrectedV1(
                        event.pauseId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.lastDay(),
                        event.reasonClass()));
    }

    private void append(String name, UUID participantId, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
    }

    record TrajectoryRegisteredV1(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom) {}

    record TrajectoryStartedV1(
            UUID trajectoryId, UUID participantId, UUID programmeId, String organisation, LocalDate validFrom) {}

    record TrajectoryPausedV1(
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable ReasonClass reasonClass) {}

    record TrajectoryResumedV1(UUID trajectoryId, UUID participantId, LocalDate validFrom) {}

    record TrajectoryAftercareStartedV1(UUID trajectoryId, UUID participantId, LocalDate validFrom) {}

    record TrajectoryEndedV1(
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            Outcome outcome,
            @Nullable Destination destination,
            ReasonClass reasonClass) {}

    record TrajectoryTransferredV1(
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            String fromOrganisation,
            String toOrganisation,
            UUID successorId) {}

    record TrajectoryPlannedEndChangedV1(
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            LocalDate plannedEnd,
            @Nullable LocalDate previous,
            PlannedEndCause cause) {}

    record TrajectoryPauseCorrectedV1(
            UUID pauseId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable LocalDate lastDay,
            ReasonClass reasonClass) {}
}
