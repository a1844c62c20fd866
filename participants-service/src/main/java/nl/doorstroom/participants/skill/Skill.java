package nl.doorstroom.participants.skill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * What is known of one skill of a person. Of the statements that stand, the one about the latest day counts; of the same
 * day the one of the strongest source, and then the one that was recorded last. Without any it is unknown.
 */
@Entity
public class Skill extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String uri;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private SkillScheme scheme;

    @Column(nullable = false)
    private byte[] labelSealed;

    private @Nullable String level;

    private @Nullable String source;

    private @Nullable LocalDate observedOn;

    @OneToMany(mappedBy = "skill", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<SkillStatement> statements = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Skill() {}

    Skill(UUID participantId, String uri, SkillScheme scheme, byte[] labelSealed, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.uri = uri;
        this.scheme = scheme;
        this.labelSealed = labelSealed.clone();
    }

    /**
     * Takes one more statement.
     *
     * @param newLabelSealed as the skill is called now
     * @param strength how much a source proves; more is stronger
     */
    SkillRecorded state(
            SkillStated stated,
            byte[] newLabelSealed,
            byte @Nullable [] evidenceSealed,
            ToIntFunction<String> strength,
            String user,
            Clock clock) {
        EventStamp stamp = stamp(clock);
        labelSealed = newLabelSealed.clone();
        statements.add(new SkillStatement(this, stamp, stated, evidenceSealed, user));
        return conclude(stamp, strength);
    }

    /**
     * Takes back a statement that was wrong; the event replaces the one that told it.
     *
     * @return nothing when the skill has no such statement
     */
    Optional<SkillRecorded> withdraw(UUID statementId, ToIntFunction<String> strength, String user, Clock clock) {
        if (statements.stream()
                .noneMatch(statement ->
                        statement.id().equals(statementId) && statement.stated().isPresent())) {
            return Optional.empty();
        }
        if (withdrawn().contains(statementId)) {
            throw new StatementIsWithdrawn(statementId);
        }
        EventStamp stamp = stamp(clock, statementId);
        statements.add(new SkillStatement(this, stamp, statementId, user));
        return Optional.of(conclude(stamp, strength));
    }

    private SkillRecorded conclude(EventStamp stamp, ToIntFunction<String> strength) {
        Set<UUID> withdrawn = withdrawn();
        Comparator<SkillStated> counts = Comparator.comparing(SkillStated::observedOn)
                .thenComparing(SkillStated::source, Comparator.comparingInt(strength));
        Optional<SkillStated> known = statements.stream()
                .filter(statement -> !withdrawn.contains(statement.id()))
                .flatMap(statement -> statement.stated().stream())
                .reduce((one, later) -> counts.compare(one, later) > 0 ? one : later);
        level = known.map(SkillStated::level).orElse(null);
        source = known.map(SkillStated::source).orElse(null);
        observedOn = known.map(SkillStated::observedOn).orElse(null);
        return new SkillRecorded(stamp, participantId, uri, scheme, level);
    }

    private Set<UUID> withdrawn() {
        return statements.stream()
                .flatMap(statement -> statement.withdrawsId().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public String uri() {
        return uri;
    }

    public SkillScheme scheme() {
        return scheme;
    }

    byte[] labelSealed() {
        return labelSealed.clone();
    }

    /** What is known; empty when nothing is. */
    public Optional<SkillStated> known() {
        return level == null || source == null || observedOn == null
                ? Optional.empty()
                : Optional.of(new SkillStated(level, source, observedOn));
    }

    /** Every statement and withdrawal, in the order in which they were recorded. */
    public List<SkillStatement> history() {
        return List.copyOf(statements);
    }
}
