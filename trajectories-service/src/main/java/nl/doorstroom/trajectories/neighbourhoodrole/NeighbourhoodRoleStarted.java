package nl.doorstroom.trajectories.neighbourhoodrole;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person has a role, or has it still because its end was registered in error. */
public record NeighbourhoodRoleStarted(
        EventStamp stamp,
        UUID roleId,
        UUID trajectoryId,
        UUID programmeId,
        UUID participantId,
        LocalDate validFrom,
        @Nullable BigDecimal hoursPerWeek) {}
