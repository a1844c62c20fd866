package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A pause was told wrong; this is the whole pause as it is known now.
 *
 * @param lastDay null while it lasts; a day before the first says that it never was
 */
public record TrajectoryPauseCorrected(
        EventStamp stamp,
        UUID pauseId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom,
        @Nullable LocalDate lastDay,
        ReasonClass reasonClass) {}
