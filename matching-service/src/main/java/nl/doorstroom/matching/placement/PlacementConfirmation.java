package nl.doorstroom.matching.placement;

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

import nl.doorstroom.platform.outbox.EventStamp;

/** A day on which the person was still employed, as somebody confirmed. */
@Entity
@Immutable
public class PlacementConfirmation {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Placement placement;

    @Column(nullable = false)
    private LocalDate confirmedOn;

    @Column(nullable = false)
    private String confirmedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected PlacementConfirmation() {}

    @SuppressWarnings("NullAway")
    PlacementConfirmation(Placement placement, LocalDate confirmedOn, EventStamp stamp, String user) {
        this.id = stamp.eventId();
        this.placement = placement;
        this.confirmedOn = confirmedOn;
        this.confirmedBy = user;
        this.recordedAt = stamp.recordedAt();
    }

    public UUID id() {
        return id;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    /** In UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
