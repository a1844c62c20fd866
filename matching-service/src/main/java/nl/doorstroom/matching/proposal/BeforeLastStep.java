package nl.doorstroom.matching.proposal;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Steps follow each other in time. */
class BeforeLastStep extends Refusal {

    private static final long serialVersionUID = 1L;

    BeforeLastStep(UUID id, LocalDate last, LocalDate day) {
        super("Proposal [" + id + "] took its last step on [" + last + "]; [" + day + "] is before that.");
    }
}
