package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A trajectory ended, or turned out to be registered in error. */
public record TrajectoryEnded(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        LocalDate lastDay,
        Outcome outcome,
        @Nullable Destination destination,
        ReasonClass reasonClass) {}
