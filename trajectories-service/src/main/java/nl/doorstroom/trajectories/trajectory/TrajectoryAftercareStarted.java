package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** The person has a job from a day on and is still looked after; a pause is over with it. */
public record TrajectoryAftercareStarted(
        EventStamp stamp, UUID trajectoryId, UUID participantId, LocalDate validFrom) {}
