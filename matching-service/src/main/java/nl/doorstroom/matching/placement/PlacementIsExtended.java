package nl.doorstroom.matching.placement;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What another placement follows was there; the one that follows goes first. */
class PlacementIsExtended extends Refusal {

    private static final long serialVersionUID = 1L;

    PlacementIsExtended(UUID id, UUID successorId) {
        super(
                "Placement [" + id + "] is followed by placement [" + successorId + "]; annul that one first.",
                Map.of("successorId", successorId));
    }
}
