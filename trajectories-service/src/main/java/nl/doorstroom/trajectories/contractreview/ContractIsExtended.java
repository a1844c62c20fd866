package nl.doorstroom.trajectories.contractreview;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A contract that another one follows ends on the day before that one. */
public final class ContractIsExtended extends Refusal {

    private static final long serialVersionUID = 1L;

    ContractIsExtended(UUID contractId, UUID successorId) {
        super(
                "Contract [" + contractId + "] goes on with contract [" + successorId + "].",
                Map.of("successorId", successorId));
    }
}
