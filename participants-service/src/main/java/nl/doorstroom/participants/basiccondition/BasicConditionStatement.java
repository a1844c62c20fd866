package nl.doorstroom.participants.basiccondition;

import java.time.Instant;
import java.time.LocalDate;
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

/** What somebody stated of a condition, holding from a day on until a statement of a later day. */
@Entity
@Immutable
public class BasicConditionStatement {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BasicCondition condition;

    private long version;

    @Column(nullable = false)
    private String status;

    @Column(nullable = false)
    private LocalDate validFrom;

    private byte @Nullable [] evidenceSealed;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected BasicConditionStatement() {}

    @SuppressWarnings("NullAway")
    BasicConditionStatement(
            BasicCondition condition,
            EventStamp stamp,
            String status,
            LocalDate validFrom,
            byte @Nullable [] evidenceSealed,
            String user) {
        this.id = stamp.eventId();
        this.condition = condition;
        this.version = stamp.aggregateVersion();
        this.status = status;
        this.validFrom = validFrom;
        this.evidenceSealed = evidenceSealed == null ? null : evidenceSealed.clone();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = user;
    }

    UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Code of list {@code basic-condition-statuses}. */
    public String status() {
        return status;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    byte @Nullable [] evidenceSealed() {
        return evidenceSealed == null ? null : evidenceSealed.clone();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }
}
