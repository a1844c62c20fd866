package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A trajectory that has started is planned to end on a day.
 *
 * @param previous the day that was planned before, when it was told
 * @param previousEvent the event that told it
 */
public record TrajectoryPlannedEndChanged(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate plannedEnd,
        @Nullable LocalDate previous,
        @Nullable UUID previousEvent,
        PlannedEndCause cause) {}
