package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposal is approved or rejected once. */
public final class ProposalIsDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    ProposalIsDecided(UUID offerId, OfferStatus status) {
        super("Offer [" + offerId + "] is [" + status + "], and not proposed.");
    }
}
