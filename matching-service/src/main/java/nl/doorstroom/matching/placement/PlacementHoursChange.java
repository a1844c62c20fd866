package nl.doorstroom.matching.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.outbox.Ids;

/** Hours a week from a day on, until the next change. */
@Entity
@Immutable
public class PlacementHoursChange {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Placement placement;

    @Column(nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private BigDecimal hoursPerWeek;

    @SuppressWarnings("NullAway")
    protected PlacementHoursChange() {}

    @SuppressWarnings("NullAway")
    PlacementHoursChange(Placement placement, LocalDate validFrom, BigDecimal hoursPerWeek) {
        this.id = Ids.next();
        this.placement = placement;
        this.validFrom = validFrom;
        this.hoursPerWeek = hoursPerWeek.setScale(2);
    }

    public UUID id() {
        return id;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }
}
