package nl.doorstroom.matching.placement;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** One accepted proposal is one job, and is counted once; what comes after it extends it. */
class ProposalHasItsPlacement extends Refusal {

    private static final long serialVersionUID = 1L;

    ProposalHasItsPlacement(UUID proposalId, UUID placementId) {
        super(
                "Proposal [" + proposalId + "] has led to placement [" + placementId + "] already.",
                Map.of("placementId", placementId));
    }
}
