package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person cannot answer what only the coach knows of. */
public final class OfferAwaitsApproval extends Refusal {

    private static final long serialVersionUID = 1L;

    OfferAwaitsApproval(UUID offerId) {
        super("Offer [" + offerId + "] is proposed; the coach has to approve it first.");
    }
}
