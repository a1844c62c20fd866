package nl.doorstroom.trajectories.agreement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A yes is taken back once. */
public final class AgreementIsWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    AgreementIsWithdrawn(UUID agreementId) {
        super("Agreement [" + agreementId + "] was withdrawn before.");
    }
}
