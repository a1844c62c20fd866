package nl.doorstroom.trajectories.milestone;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A step toward the job is taken.
 *
 * @param gapVersion orders what is told of the gap, and counts nothing else that happens to the milestone; 0 without a gap
 */
public record MilestoneReached(
        EventStamp stamp,
        UUID milestoneId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom,
        @Nullable UUID gapId,
        @Nullable MilestoneGap gap,
        long gapVersion) {}
