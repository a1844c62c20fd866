package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A benefit that was lowered from a day on went on until then. */
class ReducedAfterThatDay extends Refusal {

    private static final long serialVersionUID = 1L;

    ReducedAfterThatDay(UUID id, LocalDate day) {
        super("Benefit [" + id + "] is lowered from [" + day + "], which is after that last day.");
    }
}
