package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** A free place, kept for one person for some working days. */
@Entity
@Table(name = "crew_place_offer")
public class PlaceOffer extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID crewId;

    @Column(nullable = false, updatable = false)
    private UUID freeSeatId;

    @Column(updatable = false)
    private @Nullable UUID freedPlaceId;

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private LocalDate freeFrom;

    @Column(nullable = false, updatable = false)
    private LocalDate offeredOn;

    @Column(nullable = false, updatable = false)
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OfferStatus status = OfferStatus.OPEN;

    private @Nullable LocalDate answeredOn;

    @SuppressWarnings("NullAway")
    protected PlaceOffer() {}

    PlaceOffer(FreeSeat seat, WaitingEntry entry, LocalDate offeredOn, LocalDate expiresOn, Clock clock) {
        super(clock);
        this.crewId = entry.crewId();
        this.freeSeatId = seat.id();
        this.freedPlaceId = seat.freedPlaceId();
        this.freeFrom = seat.freeFrom();
        this.trajectoryId = entry.trajectoryId();
        this.participantId = entry.participantId();
        this.offeredOn = offeredOn;
        this.expiresOn = expiresOn;
    }

    CrewPlaceOffered offer(Clock clock) {
        return new CrewPlaceOffered(
                stamp(clock), id(), crewId, freedPlaceId, trajectoryId, participantId, offeredOn, expiresOn);
    }

    void accept(LocalDate today, Clock clock) {
        requireOpen();
        if (today.isAfter(expiresOn)) {
            throw new OfferHasExpired(id(), expiresOn);
        }
        status = OfferStatus.ACCEPTED;
        answeredOn = today;
        stamp(clock);
    }

    CrewPlaceOfferDeclined decline(LocalDate today, Clock clock) {
        requireOpen();
        status = OfferStatus.DECLINED;
        answeredOn = today;
        return new CrewPlaceOfferDeclined(stamp(clock), id(), crewId, trajectoryId, participantId, today);
    }

    CrewPlaceOfferExpired expire(LocalDate on, Clock clock) {
        requireOpen();
        status = OfferStatus.EXPIRED;
        answeredOn = on;
        return new CrewPlaceOfferExpired(stamp(clock), id(), crewId, trajectoryId, participantId, on);
    }

    private void requireOpen() {
        if (status != OfferStatus.OPEN) {
            throw new OfferIsClosed(id(), status);
        }
    }

    public UUID crewId() {
        return crewId;
    }

    UUID freeSeatId() {
        return freeSeatId;
    }

    /** The place that was freed; null when the seat was never taken before. */
    public @Nullable UUID freedPlaceId() {
        return freedPlaceId;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    public UUID participantId() {
        return participantId;
    }

    /** First day on which the place can be taken. */
    public LocalDate freeFrom() {
        return freeFrom;
    }

    public LocalDate offeredOn() {
        return offeredOn;
    }

    /** Last day on which it can be accepted. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    public OfferStatus status() {
        return status;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }
}
