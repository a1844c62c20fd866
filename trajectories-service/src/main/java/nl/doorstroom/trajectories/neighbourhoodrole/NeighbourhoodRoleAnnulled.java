package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A role should never have been registered. */
public record NeighbourhoodRoleAnnulled(
        EventStamp stamp, UUID roleId, UUID trajectoryId, UUID programmeId, UUID participantId, LocalDate validFrom) {}
