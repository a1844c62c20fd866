package nl.doorstroom.participants.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Every statement of a person's skills, the withdrawn ones too. */
@Singleton
class SkillData implements PersonalData {

    private final SkillRepository skills;
    private final SkillRegister register;

    SkillData(SkillRepository skills, SkillRegister register) {
        this.skills = skills;
        this.register = register;
    }

    @Override
    public String section() {
        return "skills";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Skill.class, SkillStatement.class);
    }

    @Override
    public List<?> of(UUID person) {
        return skills.list("participantId = ?1 order by id", person).stream()
                .flatMap(skill -> skill.history().stream()
                        .map(statement -> new Stated(
                                skill.uri(),
                                register.label(skill).orElse(null),
                                statement.recordedAt(),
                                statement.stated().map(SkillStated::level).orElse(null),
                                statement.stated().map(SkillStated::source).orElse(null),
                                statement.stated().map(SkillStated::observedOn).orElse(null),
                                register.evidence(skill, statement).orElse(null),
                                statement.withdrawsId().isPresent())))
                .toList();
    }

    record Stated(
            String uri,
            @Nullable String label,
            Instant recordedAt,
            @Nullable String level,
            @Nullable String source,
            @Nullable LocalDate observedOn,
            @Nullable String evidence,
            boolean withdrawal) {}
}
