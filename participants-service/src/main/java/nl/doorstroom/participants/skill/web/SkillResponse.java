package nl.doorstroom.participants.skill.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.skill.Skill;
import nl.doorstroom.participants.skill.SkillScheme;
import nl.doorstroom.participants.skill.SkillStated;

/** What is known of a skill. */
record SkillResponse(
        UUID id,
        String uri,
        SkillScheme scheme,
        @Nullable String label,

        @Schema(description = "NIET: known not to have it. Absent: every statement was withdrawn, so it is unknown.")
        @Nullable
        String level,

        @Schema(description = "On what the level rests.") @Nullable
        String source,

        @Schema(description = "The day of which the level tells.") @Nullable
        LocalDate observedOn,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static SkillResponse of(Skill skill, Optional<String> label) {
        return new SkillResponse(
                skill.id(),
                skill.uri(),
                skill.scheme(),
                label.orElse(null),
                skill.known().map(SkillStated::level).orElse(null),
                skill.known().map(SkillStated::source).orElse(null),
                skill.known().map(SkillStated::observedOn).orElse(null),
                skill.version());
    }
}
