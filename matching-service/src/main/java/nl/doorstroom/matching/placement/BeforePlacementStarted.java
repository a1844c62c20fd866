package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nothing happens to a placement before its first day. */
class BeforePlacementStarted extends Refusal {

    private static final long serialVersionUID = 1L;

    BeforePlacementStarted(UUID id, LocalDate start, LocalDate day) {
        super("Placement [" + id + "] starts on [" + start + "]; [" + day + "] is too early.");
    }
}
