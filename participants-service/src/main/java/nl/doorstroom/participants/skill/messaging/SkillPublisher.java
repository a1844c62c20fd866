package nl.doorstroom.participants.skill.messaging;

import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.skill.SkillRecorded;
import nl.doorstroom.participants.skill.SkillScheme;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells matching what is known of a skill: neither who stated it, nor why, nor in which words. */
@Singleton
class SkillPublisher {

    private static final String TOPIC = "participants.profiles.v1";

    private final Outbox outbox;

    SkillPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(@Observes SkillRecorded event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "skill-recorded",
                event.participantId(),
                event.stamp(),
                new SkillRecordedV1(
                        event.participantId(), event.skillId(), event.uri(), event.scheme(), event.level())));
    }

    record SkillRecordedV1(
            UUID participantId,
            UUID skillId,
            String uri,
            SkillScheme scheme,
            @Nullable String level) {}
}
