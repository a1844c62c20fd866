package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A trial that becomes a job is a new placement with the trial as its predecessor. */
class PaidAndUnpaidDiffer extends Refusal {

    private static final long serialVersionUID = 1L;

    PaidAndUnpaidDiffer(UUID id) {
        super("Placement [" + id + "] cannot change between a paid and an unpaid kind; register a new placement.");
    }
}
