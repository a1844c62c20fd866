package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A role ended.
 *
 * @param validFrom last day
 * @param nextStep what comes after it; null while nobody knows
 */
public record NeighbourhoodRoleEnded(
        EventStamp stamp,
        UUID roleId,
        UUID trajectoryId,
        UUID programmeId,
        UUID participantId,
        LocalDate validFrom,
        @Nullable NextStepClass nextStep) {}
