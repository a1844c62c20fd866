package nl.doorstroom.trajectories.milestone.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.milestone.MilestoneDropped;
import nl.doorstroom.trajectories.milestone.MilestonePlanned;
import nl.doorstroom.trajectories.milestone.MilestoneReached;

/** Tells participants and reporting about milestones: that and when, never what. */
@Singleton
class MilestonePublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    MilestonePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void planned(@Observes MilestonePlanned event) {
        append(
                "milestone-planned",
                event.stamp(),
                new MilestoneV1(
                        event.milestoneId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.gapId()));
    }

    void reached(@Observes MilestoneReached event) {
        append(
                "milestone-reached",
                event.stamp(),
                new MilestoneV1(
                        event.milestoneId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.gapId()));
    }

    void dropped(@Observes MilestoneDropped event) {
        append(
                "milestone-dropped",
                event.stamp(),
                new MilestoneV1(
                        event.milestoneId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.gapId()));
    }

    private void append(String name, EventStamp stamp, MilestoneV1 payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, payload.participantId(), stamp, payload));
    }

    record MilestoneV1(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable UUID gapId) {}
}
