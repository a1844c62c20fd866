package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person is enrolled for a training, or follows it again because its end was registered in error.
 *
 * @param validFrom first day
 */
public record TrainingStarted(
        EventStamp stamp,
        UUID trainingId,
        UUID trajectoryId,
        UUID participantId,
        TrainingKind kind,
        LocalDate validFrom,
        @Nullable LocalDate plannedEnd,
        @Nullable String skillUri) {}
