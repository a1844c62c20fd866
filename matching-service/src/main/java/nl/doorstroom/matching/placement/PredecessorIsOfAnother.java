package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A placement extends one of the same person. */
class PredecessorIsOfAnother extends Refusal {

    private static final long serialVersionUID = 1L;

    PredecessorIsOfAnother(UUID predecessorId) {
        super("Placement [" + predecessorId + "] is of another person.");
    }
}
