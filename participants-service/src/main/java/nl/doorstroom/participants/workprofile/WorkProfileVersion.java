package nl.doorstroom.participants.workprofile;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A work profile as it was known from one change to the next. */
@Entity
@Immutable
public class WorkProfileVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private WorkProfile profile;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    private @Nullable String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private WorkProfileDetails details;

    @SuppressWarnings("NullAway")
    protected WorkProfileVersion() {}

    @SuppressWarnings("NullAway")
    WorkProfileVersion(WorkProfile profile, EventStamp stamp, WorkProfileDetails details, String recordedBy) {
        this.id = stamp.eventId();
        this.profile = profile;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = recordedBy;
        this.details = details;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider; null: it is older than this history. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    public WorkProfileDetails details() {
        return details;
    }
}
