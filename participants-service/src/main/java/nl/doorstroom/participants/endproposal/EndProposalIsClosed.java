package nl.doorstroom.participants.endproposal;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposal is decided once. */
class EndProposalIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    EndProposalIsClosed(UUID id, EndProposalState state) {
        super("Proposal [" + id + "] is [" + state + "].");
    }
}
