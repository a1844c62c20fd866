package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.trajectories.trajectory.ReasonClass;

/**
 * A person stopped with a training before its end.
 *
 * @param validFrom the last day
 * @param reasonClass what others may know of the reason
 */
public record TrainingBrokenOff(
        EventStamp stamp,
        UUID trainingId,
        UUID trajectoryId,
        UUID participantId,
        TrainingKind kind,
        LocalDate validFrom,
        ReasonClass reasonClass) {}
