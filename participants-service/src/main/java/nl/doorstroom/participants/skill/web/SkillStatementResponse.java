package nl.doorstroom.participants.skill.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.skill.SkillStated;
import nl.doorstroom.participants.skill.SkillStatement;

/** What was stated of a skill, or that an earlier statement was wrong. */
record SkillStatementResponse(
        UUID id,
        long version,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "The statement that was wrong; the other members are absent then.") @Nullable
        UUID withdraws,

        @Nullable String level,
        @Nullable String source,
        @Nullable LocalDate observedOn,
        @Nullable String evidence) {

    static SkillStatementResponse of(SkillStatement statement, Optional<String> evidence) {
        return new SkillStatementResponse(
                statement.id(),
                statement.version(),
                statement.recordedAt(),
                statement.recordedBy(),
                statement.withdrawsId().orElse(null),
                statement.stated().map(SkillStated::level).orElse(null),
                statement.stated().map(SkillStated::source).orElse(null),
                statement.stated().map(SkillStated::observedOn).orElse(null),
                evidence.orElse(null));
    }
}
