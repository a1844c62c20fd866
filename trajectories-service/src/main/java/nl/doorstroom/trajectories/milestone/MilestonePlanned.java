package nl.doorstroom.trajectories.milestone;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A step toward the job is planned, or planned again after it was closed too early.
 *
 * @param gapVersion orders what is told of the gap, when the milestone had been reached, so that the gap is open again; 0
 *     otherwise
 */
public record MilestonePlanned(
        EventStamp stamp,
        UUID milestoneId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom,
        @Nullable UUID gapId,
        @Nullable MilestoneGap gap,
        long gapVersion) {

    /** Whether a gap that was closed is open again. */
    public boolean reopensGap() {
        return gapVersion > 0;
    }
}
