package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** A free place, kept for one person for some working days. */
@Entity
@Table(name = "crew_place_offer")
public class PlaceOffer extends Aggregate implements AboutPerson {

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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OfferStatus status = OfferStatus.PROPOSED;

    private @Nullable LocalDate offeredOn;
    private @Nullable LocalDate expiresOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable String rejectionReason;

    @SuppressWarnings("NullAway")
    protected PlaceOffer() {}

    PlaceOffer(FreeSeat seat, WaitingEntry entry, Clock clock) {
        super(clock);
        this.crewId = entry.crewId();
        this.freeSeatId = seat.id();
        this.freedPlaceId = seat.freedPlaceId();
        this.freeFrom = seat.freeFrom();
        this.trajectoryId = entry.trajectoryId();
        this.participantId = entry.participantId();
    }

    /** Asks the coach first. */
    CrewPlaceProposed propose(Clock clock) {
        return new CrewPlaceProposed(stamp(clock), id(), crewId, trajectoryId, participantId);
    }

    /** @param lastDay last day on which it can be accepted */
    CrewPlaceOffered offer(LocalDate today, LocalDate lastDay, Clock clock) {
        requireProposed();
        status = OfferStatus.OPEN;
        offeredOn = today;
        expiresOn = lastDay;
        return new CrewPlaceOffered(
                stamp(clock), id(), crewId, freedPlaceId, freeSeatId, trajectoryId, participantId, today, lastDay);
    }

    /** @param reason why the coach does not approve it, in words; leaves this service never */
    void reject(LocalDate today, @Nullable String reason, Clock clock) {
        requireProposed();
        status = OfferStatus.REJECTED;
        answeredOn = today;
        rejectionReason = reason;
        stamp(clock);
    }

    void accept(LocalDate today, Clock clock) {
        requireOpen();
        if (expiresOn != null && today.isAfter(expiresOn)) {
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

    /**
     * Lets it go.
     *
     * @return the event, unless it was only proposed and nobody ever heard of it
     */
    Optional<CrewPlaceOfferExpired> expire(LocalDate on, Clock clock) {
        if (!OfferStatus.PENDING.contains(status)) {
            throw new OfferIsClosed(id(), status);
        }
        status = OfferStatus.EXPIRED;
        answeredOn = on;
        EventStamp stamp = stamp(clock);
        return offeredOn == null
                ? Optional.empty()
                : Optional.of(new CrewPlaceOfferExpired(stamp, id(), crewId, trajectoryId, participantId, on));
    }

    private void requireProposed() {
        if (status != OfferStatus.PROPOSED) {
            throw new ProposalIsDecided(id(), status);
        }
    }

    private void requireOpen() {
        if (status == OfferStatus.PROPOSED) {
            throw new OfferAwaitsApproval(id());
        }
        if (status != OfferStatus.OPEN) {
            throw new OfferIsClosed(id(), status);
        }
    }

    public UUID crewId() {
        return crewId;
    }

    /** The period in which the seat is free. */
    public UUID freeSeatId() {
        return freeSeatId;
    }

    /** The place that was freed; null when the seat was never taken before. */
    public @Nullable UUID freedPlaceId() {
        return freedPlaceId;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** First day on which the place can be taken. */
    public LocalDate freeFrom() {
        return freeFrom;
    }

    /** Null while it is only proposed. */
    public @Nullable LocalDate offeredOn() {
        return offeredOn;
    }

    /** Last day on which it can be accepted; null while it is only proposed. */
    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    public OfferStatus status() {
        return status;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    public @Nullable String rejectionReason() {
        return rejectionReason;
    }
}
