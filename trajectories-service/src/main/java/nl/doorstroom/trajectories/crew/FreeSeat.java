package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
public class FreeSeat {

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
    private @Nullable FreeingCause cause;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SeatState state = SeatState.OPEN;

    private @Nullable LocalDate takenOn;

    @Column(nullable = false)
    private int offersMade;

    @Column(nullable = false, updatable = false)
    private Instant openedAt;

    @SuppressWarnings("NullAway")
    protected FreeSeat() {}

    /**
     * @param freedPlaceId the place that was freed; null when the seat was never taken before
     * @param cause why it was freed, if it was
     */
    @SuppressWarnings("NullAway")
    FreeSeat(
            UUID crewId,
            int seat,
            LocalDate freeFrom,
            @Nullable UUID freedPlaceId,
            @Nullable FreeingCause cause,
            Clock clock) {
        this.id = Ids.next();
        this.crewId = crewId;
        this.seat = seat;
        this.freeFrom = freeFrom;
        this.freedPlaceId = freedPlaceId;
        this.cause = cause;
        this.openedAt = DutchCalendar.now(clock);
    }

    void take(LocalDate day) {
        state = SeatState.TAKEN;
        takenOn = day;
    }

    void close() {
        state = SeatState.CLOSED;
    }

    /** Somebody was offered it. */
    void noteOffer() {
        offersMade++;
    }

    /** It was free earlier than was told, or for another reason. */
    void correct(LocalDate from, FreeingCause why) {
        freeFrom = from.isBefore(freeFrom) ? from : freeFrom;
        cause = why;
    }

    public UUID id() {
        return id;
    }

    public int seat() {
        return seat;
    }

    /** First day on which it is free. */
    public LocalDate freeFrom() {
        return freeFrom;
    }

    /** The place that was freed; null when the seat was never taken before, or by somebody who is forgotten. */
    public @Nullable UUID freedPlaceId() {
        return freedPlaceId;
    }

    /** Why somebody left it; null when the seat was never taken before. */
    public @Nullable FreeingCause cause() {
        return cause;
    }

    public SeatState state() {
        return state;
    }

    /** First day of who came next, if somebody did. */
    public @Nullable LocalDate takenOn() {
        return takenOn;
    }

    /** To how many people it was offered. */
    public int offersMade() {
        return offersMade;
    }

    /** How many days it took until somebody came after who left; null as long as nobody did, or when nobody left. */
    public @Nullable Long daysToRefill() {
        return cause == null || takenOn == null ? null : ChronoUnit.DAYS.between(freeFrom, takenOn);
    }
}
