package nl.doorstroom.matching.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** A placement as it was known from one change to the next. */
@Entity
@Immutable
public class PlacementVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Placement placement;

    @Column(nullable = false)
    private String change;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private PlacementFacts facts;

    @Column(nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway")
    protected PlacementVersion() {}

    @SuppressWarnings("NullAway")
    PlacementVersion(Placement placement, EventStamp stamp, String change, String user) {
        super(stamp);
        this.placement = placement;
        this.change = change;
        this.facts = placement.facts();
        this.recordedBy = user;
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
}
