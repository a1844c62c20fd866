package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Who was seen at work on a day had not left before it. */
class ConfirmedAfterThatDay extends Refusal {

    private static final long serialVersionUID = 1L;

    ConfirmedAfterThatDay(UUID id, LocalDate day) {
        super("Placement [" + id + "] was confirmed on [" + day + "], which is after that end.");
    }
}
