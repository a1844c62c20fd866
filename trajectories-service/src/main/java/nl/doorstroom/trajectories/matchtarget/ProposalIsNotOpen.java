package nl.doorstroom.trajectories.matchtarget;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposed milestone is adopted or dismissed once, and not when it has been replaced. */
public final class ProposalIsNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    ProposalIsNotOpen(UUID proposalId, ProposalState state) {
        super("Milestone proposal [" + proposalId + "] is [" + state + "].", Map.of("state", state.name()));
    }
}
