package nl.doorstroom.trajectories.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** What was told of a day, as it was known from one change to the next. */
@Entity
@Immutable
public class AttendanceVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private AttendanceEntry entry;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AttendanceState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private AttendanceFacts facts;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected AttendanceVersion() {}

    @SuppressWarnings("NullAway")
    AttendanceVersion(AttendanceEntry entry, EventStamp stamp, String recordedBy) {
        super(stamp);
        this.entry = entry;
        this.state = entry.state();
        this.facts = entry.facts();
        this.recordedBy = recordedBy;
    }

    public AttendanceState state() {
        return state;
    }

    public AttendanceFacts facts() {
        return facts;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }
}
