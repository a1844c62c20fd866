package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An offer is good until its last day. */
public final class OfferHasExpired extends Refusal {

    private static final long serialVersionUID = 1L;

    OfferHasExpired(UUID offerId, LocalDate expiresOn) {
        super("Offer [" + offerId + "] was good until [" + expiresOn + "].");
    }
}
