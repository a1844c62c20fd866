package nl.doorstroom.participants.workprofile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** A work profile as it was known from one change to the next. */
@Entity
@Immutable
public class WorkProfileVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private WorkProfile profile;

    private @Nullable String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private WorkProfileDetails details;

    @SuppressWarnings("NullAway")
    protected WorkProfileVersion() {}

    @SuppressWarnings("NullAway")
    WorkProfileVersion(WorkProfile profile, EventStamp stamp, WorkProfileDetails details, String recordedBy) {
        super(stamp);
        this.profile = profile;
        this.recordedBy = recordedBy;
        this.details = details;
    }

    /** Identifier of the user at the identity provider; null: it is older than this history. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    public WorkProfileDetails details() {
        return details;
    }
}
