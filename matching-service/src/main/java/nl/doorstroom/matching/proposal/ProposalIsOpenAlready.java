package nl.doorstroom.matching.proposal;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person is offered a vacancy once at a time. */
class ProposalIsOpenAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    ProposalIsOpenAlready(UUID proposalId) {
        super(
                "Proposal [" + proposalId + "] of this vacancy to this person is open.",
                Map.of("proposalId", proposalId));
    }
}
