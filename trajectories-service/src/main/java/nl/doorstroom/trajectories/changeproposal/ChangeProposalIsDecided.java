package nl.doorstroom.trajectories.changeproposal;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposal is decided, withdrawn or replaced once. */
public final class ChangeProposalIsDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangeProposalIsDecided(UUID proposalId, ChangeProposalState state) {
        super("Proposal [" + proposalId + "] is [" + state + "].", Map.of("state", state));
    }
}
