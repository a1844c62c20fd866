package nl.doorstroom.matching.matchinground;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A user decides once on an allocation, and where a round has no place there is nothing to decide. */
class AllocationIsNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    AllocationIsNotOpen(UUID id, AllocationState state) {
        super("Allocation [" + id + "] is [" + state + "].", Map.of("allocationId", id, "state", state));
    }
}
