package nl.doorstroom.matching.placement;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An extension begins after the placement that it extends. */
class PredecessorHasNotEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    PredecessorHasNotEnded(UUID predecessorId) {
        super(
                "Placement [" + predecessorId + "] does not end before the one that follows it starts.",
                Map.of("predecessorId", predecessorId));
    }
}
