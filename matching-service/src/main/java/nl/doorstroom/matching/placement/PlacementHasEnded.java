package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A placement ends once; a wrong end is corrected. */
class PlacementHasEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    PlacementHasEnded(UUID id, LocalDate endDate) {
        super("Placement [" + id + "] has ended on [" + endDate + "].");
    }
}
