package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A training is completed.
 *
 * @param validFrom the day of completion
 * @param skillUri the skill that the certificate proves; null: there is none, or it names no skill
 * @param certificateValidUntil last day on which the certificate is valid; null: it does not expire, or there is none
 */
public record TrainingCompleted(
        EventStamp stamp,
        UUID trainingId,
        UUID trajectoryId,
        UUID participantId,
        TrainingKind kind,
        LocalDate validFrom,
        @Nullable String skillUri,
        @Nullable SkillLevel skillLevel,
        @Nullable LocalDate certificateValidUntil) {}
