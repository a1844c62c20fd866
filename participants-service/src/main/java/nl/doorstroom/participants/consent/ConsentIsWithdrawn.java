package nl.doorstroom.participants.consent;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A consent is withdrawn once, and comes back by a new one. */
class ConsentIsWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    ConsentIsWithdrawn(UUID consentId) {
        super("Consent [" + consentId + "] is withdrawn already.");
    }
}
