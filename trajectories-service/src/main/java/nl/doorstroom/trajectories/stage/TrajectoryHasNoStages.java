package nl.doorstroom.trajectories.stage;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The programme has no stages to go through. */
public final class TrajectoryHasNoStages extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryHasNoStages(UUID trajectoryId) {
        super("The programme of trajectory [" + trajectoryId + "] has no stages.");
    }
}
