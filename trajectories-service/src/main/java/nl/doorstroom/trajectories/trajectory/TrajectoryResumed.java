package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A trajectory goes on from a day on, after a pause or after a job that did not last. */
public record TrajectoryResumed(EventStamp stamp, UUID trajectoryId, UUID participantId, LocalDate validFrom) {}
