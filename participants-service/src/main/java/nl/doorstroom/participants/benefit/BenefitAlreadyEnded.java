package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A spell ends once; a wrong end is corrected. */
class BenefitAlreadyEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    BenefitAlreadyEnded(UUID id, LocalDate lastDay) {
        super("Benefit [" + id + "] has ended on [" + lastDay + "].");
    }
}
