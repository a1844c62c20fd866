package nl.doorstroom.matching.candidate.messaging;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes what is known of a skill now: how well the person has it, that the person has it not, or nothing any more. */
@Singleton
class SkillProjector implements Projector<SkillProjector.SkillRecordedV1> {

    private final CandidateProfiles profiles;

    SkillProjector(CandidateProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.skill-recorded.v1";
    }

    @Override
    public Class<SkillRecordedV1> payload() {
        return SkillRecordedV1.class;
    }

    @Override
    public void project(IncomingEvent event, SkillRecordedV1 payload) {
        profiles.storeSkill(event.subject(), payload.participantId(), payload.uri(), payload.level(), event.sequence());
    }

    /** The fields that are read. */
    record SkillRecordedV1(
            UUID participantId, String uri, @Nullable SkillLevel level) {}
}
