package nl.doorstroom.participants.skill;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * What is known of a skill is now this.
 *
 * @param level null: nothing that stands says anything any more, so that it is unknown again
 */
public record SkillRecorded(
        EventStamp stamp,
        UUID participantId,
        String uri,
        SkillScheme scheme,
        @Nullable String level) {

    public UUID skillId() {
        return stamp.aggregateId();
    }
}
