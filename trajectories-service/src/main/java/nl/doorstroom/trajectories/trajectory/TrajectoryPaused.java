package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A trajectory stands still from a day on.
 *
 * @param reason code of list pause-reasons, which stays in this service
 */
public record TrajectoryPaused(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom,
        String reason,
        @Nullable ReasonClass reasonClass) {}
