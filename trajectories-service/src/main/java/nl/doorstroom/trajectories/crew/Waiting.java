package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/**
 * Somebody on a waiting list, with all that decides whether a free place is offered to the person.
 *
 * @param offers every offer of the crew to the person, oldest first
 * @param places those that the person has, or will have
 * @param readiness whether the person suits the crew
 */
public record Waiting(
        WaitingEntry entry,
        TrajectoryStatus status,
        List<PlaceOffer> offers,
        List<CrewPlace> places,
        Readiness readiness) {

    /** Why any place that is free on a day goes to somebody else; empty when the person can take one. */
    public Optional<PassedOver> passedOverOn(LocalDate day) {
        if (has(OfferStatus.OPEN)) {
            return Optional.of(PassedOver.HAS_OPEN_OFFER);
        }
        if (has(OfferStatus.PROPOSED)) {
            return Optional.of(PassedOver.OFFER_AWAITS_APPROVAL);
        }
        if (places.stream().anyMatch(place -> place.isHeldFrom(day))) {
            return Optional.of(PassedOver.HAS_PLACE);
        }
        return WaitingList.canTakePlace(status)
                ? readiness.obstacleOn(day)
                : Optional.of(PassedOver.TRAJECTORY_NOT_READY);
    }

    /** Why one free seat goes to somebody else; nobody is offered the same free seat twice. */
    Optional<PassedOver> passedOverFor(FreeSeat seat, LocalDate today) {
        return offers.stream()
                .filter(offer -> offer.freeSeatId().equals(seat.id()))
                .map(offer -> switch (offer.status()) {
                    case DECLINED -> PassedOver.OFFER_DECLINED;
                    case REJECTED -> PassedOver.OFFER_REJECTED;
                    default -> PassedOver.OFFER_EXPIRED;
                })
                .findFirst()
                .or(() -> passedOverOn(CrewPlaces.later(seat.freeFrom(), today)));
    }

    /** Whether one free seat would be offered to the person. */
    public boolean canTake(FreeSeat seat, LocalDate today) {
        return passedOverFor(seat, today).isEmpty();
    }

    /** The first day, not before another, on which the person suits the crew, when that is all that is in the way. */
    public Optional<LocalDate> suitableFrom(LocalDate day) {
        return WaitingList.canTakePlace(status) ? readiness.suitableFrom(day) : Optional.empty();
    }

    private boolean has(OfferStatus wanted) {
        return offers.stream().anyMatch(offer -> offer.status() == wanted);
    }
}
