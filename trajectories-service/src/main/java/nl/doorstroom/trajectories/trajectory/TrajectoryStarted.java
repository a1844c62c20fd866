package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody has started; the date is the first day. */
public record TrajectoryStarted(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate startDate) {}
