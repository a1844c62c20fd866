package nl.doorstroom.trajectories.contractreview;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What was reviewed was there: its reviews are annulled before it is. */
public final class ContractHasReviews extends Refusal {

    private static final long serialVersionUID = 1L;

    ContractHasReviews(UUID contractId) {
        super("Contract [" + contractId + "] has reviews that count.", Map.of("contractId", contractId));
    }
}
