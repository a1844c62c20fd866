package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody is registered for a programme; the date is the planned start, or the day of registration. */
public record TrajectoryRegistered(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate validFrom) {}
