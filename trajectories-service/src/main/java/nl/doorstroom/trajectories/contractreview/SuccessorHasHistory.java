package nl.doorstroom.trajectories.contractreview;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A decision is not undone when its contract was reviewed, extended or ended itself. */
public final class SuccessorHasHistory extends Refusal {

    private static final long serialVersionUID = 1L;

    SuccessorHasHistory(UUID contractId, UUID successorId) {
        super(
                "Contract [" + contractId + "] goes on with contract [" + successorId
                        + "], which has reviews or has ended.",
                Map.of("successorId", successorId));
    }
}
