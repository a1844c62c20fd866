package nl.doorstroom.trajectories.contractreview;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What ended early or was annulled is not decided on. */
public final class ContractIsNotAgreed extends Refusal {

    private static final long serialVersionUID = 1L;

    ContractIsNotAgreed(UUID contractId, ContractState state) {
        super("Contract [" + contractId + "] is [" + state + "].", Map.of("state", state));
    }
}
