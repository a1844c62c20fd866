package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** So many places from a day on, until the next step. Of one day what was told last counts. */
@Entity
@Table(name = "crew_capacity_step")
public class CapacityStep {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Crew crew;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(nullable = false, updatable = false)
    private int capacity;

    @Column(nullable = false, updatable = false)
    private Instant toldAt;

    @SuppressWarnings("NullAway")
    protected CapacityStep() {}

    @SuppressWarnings("NullAway")
    CapacityStep(Crew crew, LocalDate validFrom, int capacity, Clock clock) {
        this.id = Ids.next();
        this.crew = crew;
        this.validFrom = validFrom;
        this.capacity = capacity;
        this.toldAt = DutchCalendar.now(clock);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public int capacity() {
        return capacity;
    }
}
