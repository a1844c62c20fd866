package nl.doorstroom.trajectories.workrecord;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.outbox.Ids;

/** A work record as it was written at a moment. */
@Entity
@Table(name = "crew_work_record_version")
public class WorkRecordVersion {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @Column(nullable = false, updatable = false)
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private WorkRecordState state;

    @Embedded
    private Work work;

    @Column(nullable = false, updatable = false)
    private String writtenBy;

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    @SuppressWarnings("NullAway")
    protected WorkRecordVersion() {}

    @SuppressWarnings("NullAway")
    WorkRecordVersion(WorkRecord record, String by) {
        this.id = Ids.next();
        this.recordId = record.id();
        this.state = record.state();
        this.work = record.work();
        this.writtenBy = by;
        this.writtenAt = record.changedAt();
    }

    public WorkRecordState state() {
        return state;
    }

    public Work work() {
        return work;
    }

    /** Identifier, at the identity provider, of the user who wrote it. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
