package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/**
 * A placement follows from a proposal of the same person and vacancy that was accepted; an unpaid one from a proposal
 * that is being tried as well.
 */
class ProposalDoesNotLeadHere extends Refusal {

    private static final long serialVersionUID = 1L;

    ProposalDoesNotLeadHere(UUID proposalId) {
        super("Proposal [" + proposalId + "] is of another person or vacancy, or was not accepted.");
    }
}
