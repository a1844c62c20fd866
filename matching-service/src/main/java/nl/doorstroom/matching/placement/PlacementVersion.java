package nl.doorstroom.matching.placement;

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

import nl.doorstroom.platform.outbox.EventStamp;

/** A placement as it was known from one change to the next. */
@Entity
@Immutable
public class PlacementVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Placement placement;

    private long version;

    @Column(nullable = false)
    private String change;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private PlacementFacts facts;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected PlacementVersion() {}

    @SuppressWarnings("NullAway")
    PlacementVersion(Placement placement, EventStamp stamp, String change, String user) {
        this.id = stamp.eventId();
        this.placement = placement;
        this.version = stamp.aggregateVersion();
        this.change = change;
        this.facts = placement.facts();
        this.recordedBy = user;
        this.recordedAt = stamp.recordedAt();
    }

    public long version() {
        return version;
    }

    /** What was done: STARTED, CONFIRMED, HOURS_CHANGED, ENDED, CORRECTED or ANNULLED. */
    public String change() {
        return change;
    }

    public PlacementFacts facts() {
        return facts;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
