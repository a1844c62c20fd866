package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/**
 * One period in which one seat of a crew is free. It is offered to a person at most once and taken at most once, so that
 * taken and offered places together never exceed the seats.
 */
@Entity
@Table(name = "crew_free_seat")
class FreeSeat {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @Column(nullable = false, updatable = false)
    private UUID crewId;

    @Column(nullable = false, updatable = false)
    private int seat;

    @Column(nullable = false)
    private LocalDate freeFrom;

    @Column(updatable = false)
    private @Nullable UUID freedPlaceId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SeatState state = SeatState.OPEN;

    @Column(nullable = false, updatable = false)
    private Instant openedAt;

    @SuppressWarnings("NullAway")
    protected FreeSeat() {}

    /** @param freedPlaceId the place that was freed; null when the seat was never taken before */
    @SuppressWarnings("NullAway")
    FreeSeat(UUID crewId, int seat, LocalDate freeFrom, @Nullable UUID freedPlaceId, Clock clock) {
        this.id = Ids.next();
        this.crewId = crewId;
        this.seat = seat;
        this.freeFrom = freeFrom;
        this.freedPlaceId = freedPlaceId;
        this.openedAt = DutchCalendar.now(clock);
    }

    void take() {
        state = SeatState.TAKEN;
    }

    void close() {
        state = SeatState.CLOSED;
    }

    void freeEarlier(LocalDate from) {
        freeFrom = from;
    }

    UUID id() {
        return id;
    }

    int seat() {
        return seat;
    }

    LocalDate freeFrom() {
        return freeFrom;
    }

    @Nullable
    UUID freedPlaceId() {
        return freedPlaceId;
    }
}
