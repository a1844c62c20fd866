package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An offer is answered once. */
public final class OfferIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    OfferIsClosed(UUID offerId, OfferStatus status) {
        super("Offer [" + offerId + "] is [" + status + "].");
    }
}
