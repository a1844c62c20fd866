package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A reduction ends once; a wrong end is corrected. */
class ReductionHasEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    ReductionHasEnded(UUID id, LocalDate lastDay) {
        super("Reduction [" + id + "] has the last day [" + lastDay + "].");
    }
}
