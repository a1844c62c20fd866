package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Ids;

/** A place went past somebody who waits. It says why, and nothing of who has the place. */
@Entity
@Table(name = "crew_passing")
class Passing {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private WaitingEntry entry;

    @Column(updatable = false)
    private @Nullable UUID offerId;

    @Column(nullable = false, updatable = false)
    private LocalDate passedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PassedOver reason;

    @SuppressWarnings("NullAway")
    protected Passing() {}

    /** @param offerId the offer that went past; null when a coach gave the place without one */
    @SuppressWarnings("NullAway")
    Passing(WaitingEntry entry, @Nullable UUID offerId, LocalDate passedOn, PassedOver reason) {
        this.id = Ids.next();
        this.entry = entry;
        this.offerId = offerId;
        this.passedOn = passedOn;
        this.reason = reason;
    }
}
