package nl.doorstroom.trajectories.changeproposal;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Only who made a proposal takes it back. */
public final class ChangeProposalIsOfSomebodyElse extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangeProposalIsOfSomebodyElse(UUID proposalId) {
        super("Proposal [" + proposalId + "] is withdrawn by who made it.");
    }
}
