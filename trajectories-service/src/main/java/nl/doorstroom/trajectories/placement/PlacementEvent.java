package nl.doorstroom.trajectories.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one event told about a job.
 *
 * @param sequence order of the job's events, whatever order they arrive in
 * @param startDate first day of the job; null in an event that does not tell it
 * @param validFrom first day of changed hours
 * @param endDate last day
 */
public record PlacementEvent(
        UUID placementId,
        long sequence,
        Kind kind,
        UUID participantId,
        @Nullable UUID trajectoryId,
        @Nullable LocalDate startDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal hoursPerWeek) {

    /** What an event does to what was told before. */
    public enum Kind {
        STARTED,
        /** Other hours from a day on; what was before that day stays. */
        CHANGED,
        ENDED,
        /** The whole job anew. */
        CORRECTED
    }
}
