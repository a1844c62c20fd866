package nl.doorstroom.participants.skill.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.skill.Certificates;
import nl.doorstroom.participants.skill.ProvenSkill;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes trainings: one that is completed may prove a skill; one that runs again, or never was, proves none. */
@Singleton
class TrainingProjectors {

    private final Certificates certificates;

    TrainingProjectors(Certificates certificates) {
        this.certificates = certificates;
    }

    @Produces
    @Singleton
    Projector<TrainingV1> trainingStarted() {
        return new Taking("training-started", certificates);
    }

    @Produces
    @Singleton
    Projector<TrainingV1> trainingCompleted() {
        return new Taking("training-completed", certificates);
    }

    @Produces
    @Singleton
    Projector<TrainingV1> trainingBrokenOff() {
        return new Taking("training-broken-off", certificates);
    }

    @Produces
    @Singleton
    Projector<TrainingV1> trainingAnnulled() {
        return new Taking("training-annulled", certificates);
    }

    private record Taking(String name, Certificates certificates) implements Projector<TrainingV1> {

        @Override
        public String type() {
            return "nl.doorstroom.trajectories." + name + ".v1";
        }

        @Override
        public Class<TrainingV1> payload() {
            return TrainingV1.class;
        }

        /** It locks a skill. */
        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public void project(IncomingEvent event, TrainingV1 told) {
            certificates.take(
                    told.trainingId(),
                    told.participantId(),
                    event.sequence(),
                    name.equals("training-completed") ? told.proven() : null);
        }
    }

    /** @param skillLevel of the certificate; absent when it has none, or names no skill */
    record TrainingV1(
            UUID trainingId,
            UUID participantId,
            LocalDate validFrom,
            @Nullable String skillUri,
            @Nullable String skillScheme,
            @Nullable String skillLevel,
            @Nullable LocalDate certificateValidUntil) {

        @Nullable
        ProvenSkill proven() {
            return skillUri == null || skillScheme == null || skillLevel == null
                    ? null
                    : new ProvenSkill(skillUri, skillScheme, skillLevel, validFrom, certificateValidUntil);
        }
    }
}
