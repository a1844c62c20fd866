package nl.doorstroom.trajectories.stepup;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposal is decided once, and not after what it rested on is gone. */
public final class StepUpIsDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    StepUpIsDecided(UUID proposalId, StepUpState state) {
        super("Proposal [" + proposalId + "] is [" + state + "].", Map.of("state", state));
    }
}
