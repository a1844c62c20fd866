package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** One person on one seat of a crew, from a day on until the seat is free again. */
@Entity
public class CrewPlace extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID crewId;

    @Column(nullable = false, updatable = false)
    private int seat;

    @Column(nullable = false, updatable = false)
    private UUID freeSeatId;

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate freeFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable FreeingCause cause;

    private @Nullable UUID freedByPlacementId;

    @Column(nullable = false)
    private boolean releaseAnnulled;

    @SuppressWarnings("NullAway")
    protected CrewPlace() {}

    CrewPlace(UUID crewId, FreeSeat seat, UUID trajectoryId, UUID participantId, LocalDate validFrom, Clock clock) {
        super(clock);
        this.crewId = crewId;
        this.seat = seat.seat();
        this.freeSeatId = seat.id();
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.validFrom = validFrom;
    }

    /** @param seat in the period in which it was free until now */
    CrewPlaceTaken take(FreeSeat seat, Clock clock) {
        return new CrewPlaceTaken(
                stamp(clock),
                id(),
                crewId,
                seat.freedPlaceId(),
                seat.id(),
                seat.daysToRefill(),
                trajectoryId,
                participantId,
                validFrom);
    }

    /**
     * Frees the seat.
     *
     * @param from first free day; a place that is freed before it began is free from its first day
     * @param placementId the job that is the cause, if one is
     */
    CrewPlaceFreed free(LocalDate from, FreeingCause why, @Nullable UUID placementId, Clock clock) {
        if (freeFrom != null) {
            throw new PlaceIsFreed(id());
        }
        LocalDate day = from.isBefore(validFrom) ? validFrom : from;
        freeFrom = day;
        cause = why;
        freedByPlacementId = placementId;
        return new CrewPlaceFreed(stamp(clock), id(), crewId, trajectoryId, participantId, day, why, null);
    }

    /** The seat was free earlier than was told; the event replaces the one that told it. */
    CrewPlaceFreed freeEarlier(LocalDate from, FreeingCause why, Clock clock) {
        LocalDate day = from.isBefore(validFrom) ? validFrom : from;
        UUID told = lastEventId();
        freeFrom = day;
        cause = why;
        if (why != FreeingCause.PLACEMENT) {
            // The job is the cause no longer, so what becomes of the job does not matter here.
            freedByPlacementId = null;
            releaseAnnulled = false;
        }
        return new CrewPlaceFreed(stamp(clock, told), id(), crewId, trajectoryId, participantId, day, why, null);
    }

    /**
     * The job that freed it is not there after all. The seat stays free, because others may have it by now; the event
     * replaces the one that told of the job.
     */
    CrewPlaceFreed annulRelease(Clock clock) {
        LocalDate day = Objects.requireNonNull(freeFrom, "the place was freed by the job");
        UUID told = lastEventId();
        releaseAnnulled = true;
        return new CrewPlaceFreed(
                stamp(clock, told),
                id(),
                crewId,
                trajectoryId,
                participantId,
                day,
                FreeingCause.PLACEMENT_ANNULLED,
                null);
    }

    /** Whether the person has it on a day or will have it after that day. */
    boolean isHeldFrom(LocalDate day) {
        return freeFrom == null || (freeFrom.isAfter(day) && freeFrom.isAfter(validFrom));
    }

    public UUID crewId() {
        return crewId;
    }

    public UUID freeSeatId() {
        return freeSeatId;
    }

    public int seat() {
        return seat;
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** First day on which the seat is free again; null while the place is taken. */
    public @Nullable LocalDate freeFrom() {
        return freeFrom;
    }

    public @Nullable FreeingCause cause() {
        return releaseAnnulled ? FreeingCause.PLACEMENT_ANNULLED : cause;
    }
}
