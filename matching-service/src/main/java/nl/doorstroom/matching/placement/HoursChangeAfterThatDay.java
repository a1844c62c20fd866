package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Hours that were agreed from a day on say that the work went on until then. */
class HoursChangeAfterThatDay extends Refusal {

    private static final long serialVersionUID = 1L;

    HoursChangeAfterThatDay(UUID id, LocalDate day) {
        super("The hours of placement [" + id + "] change on [" + day + "], which is after that end.");
    }
}
