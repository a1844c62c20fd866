package nl.doorstroom.participants.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** What was stated of a skill, or that an earlier statement was wrong. */
@Entity
@Immutable
public class SkillStatement {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Skill skill;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    private @Nullable UUID withdrawsId;

    private @Nullable String level;

    private @Nullable String source;

    private @Nullable LocalDate observedOn;

    private byte @Nullable [] evidenceSealed;

    @SuppressWarnings("NullAway")
    protected SkillStatement() {}

    /** A statement. */
    @SuppressWarnings("NullAway")
    SkillStatement(
            Skill skill, EventStamp stamp, SkillStated stated, byte @Nullable [] evidenceSealed, String recordedBy) {
        this(skill, stamp, recordedBy);
        this.level = stated.level();
        this.source = stated.source();
        this.observedOn = stated.observedOn();
        this.evidenceSealed = evidenceSealed == null ? null : evidenceSealed.clone();
    }

    /** The withdrawal of one. */
    SkillStatement(Skill skill, EventStamp stamp, UUID withdrawsId, String recordedBy) {
        this(skill, stamp, recordedBy);
        this.withdrawsId = withdrawsId;
    }

    @SuppressWarnings("NullAway")
    private SkillStatement(Skill skill, EventStamp stamp, String recordedBy) {
        this.id = stamp.eventId();
        this.skill = skill;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = recordedBy;
    }

    /** That of the event that told it. */
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    /** The statement that was wrong; empty for a statement. */
    public Optional<UUID> withdrawsId() {
        return Optional.ofNullable(withdrawsId);
    }

    /** What was stated; empty for a withdrawal. */
    public Optional<SkillStated> stated() {
        return level == null || source == null || observedOn == null
                ? Optional.empty()
                : Optional.of(new SkillStated(level, source, observedOn));
    }

    Optional<byte[]> evidenceSealed() {
        return Optional.ofNullable(evidenceSealed).map(byte[]::clone);
    }
}
