package nl.doorstroom.participants.benefit;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What never was does not change any more. */
class BenefitIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    BenefitIsAnnulled(UUID id) {
        super("Benefit [" + id + "] is annulled.");
    }
}
