package nl.doorstroom.trajectories.training.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.training.SkillLevel;
import nl.doorstroom.trajectories.training.SkillScheme;
import nl.doorstroom.trajectories.training.TrainingAnnulled;
import nl.doorstroom.trajectories.training.TrainingBrokenOff;
import nl.doorstroom.trajectories.training.TrainingCompleted;
import nl.doorstroom.trajectories.training.TrainingKind;
import nl.doorstroom.trajectories.training.TrainingStarted;
import nl.doorstroom.trajectories.trajectory.ReasonClass;

/** Tells participants and reporting about trainings: of what kind and which skill by its URI, never in words. */
@Singleton
class TrainingPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    TrainingPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(@Observes TrainingStarted event) {
        append(
                "training-started",
                event.participantId(),
                event.stamp(),
                new TrainingStartedV1(
                        event.trainingId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.kind(),
                        event.validFrom(),
                        event.plannedEnd(),
                        event.skillUri(),
                        scheme(event.skillUri())));
    }

    void completed(@Observes TrainingCompleted event) {
        append(
                "training-completed",
                event.participantId(),
                event.stamp(),
                new TrainingCompletedV1(
                        event.trainingId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.kind(),
                        event.validFrom(),
                        event.skillUri(),
                        scheme(event.skillUri()),
                        event.skillLevel(),
                        event.certificateValidUntil()));
    }

    void brokenOff(@Observes TrainingBrokenOff event) {
        append(
                "training-broken-off",
                event.participantId(),
                event.stamp(),
                new TrainingBrokenOffV1(
                        event.trainingId(),
                        event.trajectoryId(),
                        event.participantId(),
                        event.kind(),
                        event.validFrom(),
                        event.reasonClass()));
    }

    void annulled(@Observes TrainingAnnulled event) {
        append(
                "training-annulled",
                event.participantId(),
                event.stamp(),
                new TrainingAnnulledV1(
                        event.trainingId(), event.trajectoryId(), event.participantId(), event.validFrom()));
    }

    private void append(String name, UUID participantId, EventStamp stamp, Object payload) {
        outbox.append(OutgoingEvent.v1(TOPIC, name, participantId, stamp, payload));
    }

    private static @Nullable SkillScheme scheme(@Nullable String skillUri) {
        return skillUri == null ? null : SkillScheme.of(skillUri).orElse(null);
    }

    record TrainingStartedV1(
            UUID trainingId,
            UUID trajectoryId,
            UUID participantId,
            TrainingKind kind,
            LocalDate validFrom,
            @Nullable LocalDate plannedEnd,
            @Nullable String skillUri,
            @Nullable SkillScheme skillScheme) {}

    record TrainingCompletedV1(
            UUID trainingId,
            UUID trajectoryId,
            UUID participantId,
            TrainingKind kind,
            LocalDate validFrom,
            @Nullable String skillUri,
            @Nullable SkillScheme skillScheme,
            @Nullable SkillLevel skillLevel,
            @Nullable LocalDate certificateValidUntil) {}

    record TrainingBrokenOffV1(
            UUID trainingId,
            UUID trajectoryId,
            UUID participantId,
            TrainingKind kind,
            LocalDate validFrom,
            ReasonClass reasonClass) {}

    record TrainingAnnulledV1(UUID trainingId, UUID trajectoryId, UUID participantId, LocalDate validFrom) {}
}
