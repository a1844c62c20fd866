package nl.doorstroom.participants.benefit;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What never was does not change any more. */
class ReductionIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    ReductionIsAnnulled(UUID id) {
        super("Reduction [" + id + "] is annulled.");
    }
}
