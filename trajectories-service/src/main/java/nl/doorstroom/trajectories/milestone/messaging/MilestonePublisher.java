package nl.doorstroom.trajectories.milestone.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.milestone.MilestoneDropped;
import nl.doorstroom.trajectories.milestone.MilestoneGap;
import nl.doorstroom.trajectories.milestone.MilestonePlanned;
import nl.doorstroom.trajectories.milestone.MilestoneReached;
import nl.doorstroom.trajectories.milestonerule.GapKind;

/**
 * Tells participants and reporting about milestones: that and when, never what. Matching is told of the gap alone, on a topic
 * that says nothing of programmes and trajectories.
 */
@Singleton
class MilestonePublisher {

    private static final String TOPIC = "trajectories.events.v1";
    private static final String PROGRESS = "trajectories.progress.v1";

    private final Outbox outbox;

    MilestonePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void planned(@Observes MilestonePlanned event) {
        append(
                "milestone-planned",
                event.stamp(),
                MilestoneV1.of(
                        event.milestoneId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.gapId(),
                        event.gap()));
        if (event.reopensGap()) {
            tellOfGap(
                    "gap-reopened",
                    event.stamp().again(event.gapVersion()),
                    event.milestoneId(),
                    event.participantId(),
                    event.gap(),
                    event.validFrom());
        }
    }

    void reached(@Observes MilestoneReached event) {
        append(
                "milestone-reached",
                event.stamp(),
                MilestoneV1.of(
                        event.milestoneId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.gapId(),
                        event.gap()));
        tellOfGap(
                "gap-closed",
                event.stamp().again(event.gapVersion()),
                event.milestoneId(),
                event.participantId(),
                event.gap(),
                event.validFrom());
    }

    void dropped(@Observes MilestoneDropped event) {
        append(
                "milestone-dropped",
                event.stamp(),
                MilestoneV1.of(
                        event.milestoneId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.validFrom(),
                        event.gapId(),
                        event.gap()));
    }

    private void append(String name, EventStamp stamp, MilestoneV1 payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, payload.participantId(), stamp, payload));
    }

    private void tellOfGap(
            String name,
            EventStamp stamp,
            UUID milestoneId,
            UUID participantId,
            @Nullable MilestoneGap gap,
            LocalDate validFrom) {
        if (gap != null) {
            outbox.append(OutgoingEvent.v1(
                    PROGRESS,
                    name,
                    participantId,
                    stamp,
                    new GapV1(
                            milestoneId,
                            participantId,
                            gap.matchId(),
                            gap.gapId(),
                            gap.kind(),
                            gap.skillUri(),
                            gap.subject(),
                            gap.amount(),
                            validFrom)));
        }
    }

    record MilestoneV1(
            UUID milestoneId,
            UUID trajectoryId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable UUID gapId,
            @Nullable UUID matchId,
            @Nullable GapKind gapKind) {

        static MilestoneV1 of(
                UUID milestoneId,
                UUID trajectoryId,
                UUID participantId,
                LocalDate validFrom,
                @Nullable UUID gapId,
                @Nullable MilestoneGap gap) {
            return new MilestoneV1(
                    milestoneId,
                    trajectoryId,
                    participantId,
                    validFrom,
                    gapId,
                    gap == null ? null : gap.matchId(),
                    gap == null ? null : gap.kind());
        }
    }

    /** What matching may know: not of which trajectory it is a milestone. */
    record GapV1(
            UUID milestoneId,
            UUID participantId,
            UUID matchId,
            UUID gapId,
            GapKind gapKind,
            @Nullable String skillUri,
            @Nullable String subject,
            @Nullable BigDecimal amount,
            LocalDate validFrom) {}
}
