package nl.doorstroom.participants.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one event told about a job, a place in a crew or a trajectory.
 *
 * @param workId the job, the place, or the trajectory
 * @param sequence order of its events, whatever order they arrive in
 * @param contractKind code of list {@code work-relation-kinds}, or one that matching has added since
 * @param startDate first day; null in an event that does not tell it
 * @param validFrom first day of changed hours
 * @param endDate last day
 * @param destination where the person went when a trajectory ended, as trajectories names it; null when it is not told
 */
public record WorkEvent(
        UUID workId,
        long sequence,
        Kind kind,
        UUID participantId,
        @Nullable String contractKind,
        @Nullable LocalDate startDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable String destination) {

    /** What an event does to what was told before. */
    public enum Kind {
        /** A job began. */
        STARTED,
        /** Other hours from a day on; what was before that day stays. */
        CHANGED,
        /** A job ended. */
        ENDED,
        /** The whole job anew; a last day before the first says that it never was. */
        CORRECTED,
        /** A place in a crew was taken. */
        TAKEN,
        /** That place is free again. */
        FREED,
        /** A temporary role in the neighbourhood was taken. */
        ROLE_TAKEN,
        /** That role is over. */
        ROLE_LEFT,
        /** A trajectory began, or goes on: the person is guided. */
        GUIDED,
        /** A trajectory is over, or nothing but aftercare is left of it. */
        LEFT,
        /** A trajectory was registered in error. */
        NEVER
    }
}
