package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Another organisation goes on with the person, from a day on. */
public record TrajectoryTransferred(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        LocalDate effectiveDate,
        String fromOrganisation,
        String toOrganisation,
        UUID successorId) {}
