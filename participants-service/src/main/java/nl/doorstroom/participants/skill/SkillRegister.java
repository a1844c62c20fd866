package nl.doorstroom.participants.skill;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Records what is stated of skills. Whatever is free text is sealed by the person's own key. */
@Singleton
public class SkillRegister {

    /** Who recorded what an event tells. */
    private static final String TRAJECTORIES = "trajectories";

    private final SkillRepository skills;
    private final PersonCipher cipher;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<SkillRecorded> recorded;
    private final Clock clock;

    SkillRegister(
            SkillRepository skills,
            PersonCipher cipher,
            CodeLists codes,
            CurrentTenant caller,
            Event<SkillRecorded> recorded,
            Clock clock) {
        this.skills = skills;
        this.cipher = cipher;
        this.codes = codes;
        this.caller = caller;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Records a statement, of a skill of which something was stated before or not. Two first ones of the same skill at the
     * same moment are decided by the unique index, and the second is answered with a conflict.
     *
     * @param label what the skill is called
     * @param evidence what shows it
     */
    public Skill state(
            UUID participantId,
            String uri,
            SkillScheme scheme,
            String label,
            SkillStated stated,
            @Nullable String evidence) {
        byte[] labelSealed = cipher.encrypt(participantId, label);
        Skill skill = skills.findInTurn(participantId, uri)
                .orElseGet(() -> new Skill(participantId, uri, scheme, labelSealed, clock));
        return state(skill, stated, labelSealed, evidence, caller.user());
    }

    /**
     * Records what a certificate proves, of which another service tells without words: a skill that is known keeps the name
     * that it has here, and one that is new is called by its URI until somebody states it by name.
     *
     * @param evidence what shows it, in words of this service
     */
    Skill certify(UUID participantId, String uri, SkillScheme scheme, SkillStated stated, @Nullable String evidence) {
        Skill skill = skills.findInTurn(participantId, uri)
                .orElseGet(() -> new Skill(participantId, uri, scheme, cipher.encrypt(participantId, uri), clock));
        return state(skill, stated, skill.labelSealed(), evidence, TRAJECTORIES);
    }

    private Skill state(Skill skill, SkillStated stated, byte[] labelSealed, @Nullable String evidence, String user) {
        byte[] evidenceSealed = evidence == null ? null : cipher.encrypt(skill.participantId(), evidence);
        SkillRecorded event = skill.state(stated, labelSealed, evidenceSealed, this::strength, user, clock);
        skills.persistAndFlush(skill);
        recorded.fire(event);
        return skill;
    }

    /**
     * Takes back a statement that was wrong.
     *
     * @return whether the skill has such a statement
     * @throws StatementIsWithdrawn when that was done before
     */
    public boolean withdraw(Skill skill, UUID statementId) {
        return withdraw(skill, statementId, caller.user());
    }

    /** The same for what {@link #certify} recorded. */
    void withdrawCertified(Skill skill, UUID statementId) {
        withdraw(skill, statementId, TRAJECTORIES);
    }

    private boolean withdraw(Skill skill, UUID statementId, String user) {
        Optional<SkillRecorded> event = skill.withdraw(statementId, this::strength, user, clock);
        event.ifPresent(recorded::fire);
        skills.flush();
        return event.isPresent();
    }

    /** What a skill is called, unless the person's key was destroyed. */
    public Optional<String> label(Skill skill) {
        return cipher.decrypt(skill.participantId(), skill.labelSealed());
    }

    /** What shows a statement, if it was told and the person's key was not destroyed. */
    public Optional<String> evidence(Skill skill, SkillStatement statement) {
        return statement.evidenceSealed().flatMap(evidence -> cipher.decrypt(skill.participantId(), evidence));
    }

    private int strength(String source) {
        return Integer.parseInt(codes.entry("skill-sources", source).text("strength"));
    }
}
