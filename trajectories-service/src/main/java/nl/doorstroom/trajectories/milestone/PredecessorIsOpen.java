package nl.doorstroom.trajectories.milestone;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A milestone is reached after the one that comes before it. */
public final class PredecessorIsOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    PredecessorIsOpen(UUID milestoneId, UUID predecessorId) {
        super(
                "Milestone [" + milestoneId + "] comes after [" + predecessorId + "], which is not reached.",
                Map.of("predecessorId", predecessorId));
    }
}
