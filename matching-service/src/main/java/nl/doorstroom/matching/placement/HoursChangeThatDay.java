package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** From one day on there is one number of hours. */
class HoursChangeThatDay extends Refusal {

    private static final long serialVersionUID = 1L;

    HoursChangeThatDay(UUID id, LocalDate day) {
        super("The hours of placement [" + id + "] change on [" + day + "] already.");
    }
}
