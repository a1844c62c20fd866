package nl.doorstroom.trajectories.changeproposal;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Somebody else decides than who proposed it. */
public final class ChangeProposalIsOwn extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangeProposalIsOwn(UUID proposalId) {
        super("Proposal [" + proposalId + "] is decided by somebody else than who made it.");
    }
}
