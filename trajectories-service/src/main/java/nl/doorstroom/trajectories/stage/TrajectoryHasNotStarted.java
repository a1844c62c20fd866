package nl.doorstroom.trajectories.stage;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Stages are gone through by who has started. */
public final class TrajectoryHasNotStarted extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryHasNotStarted(UUID trajectoryId) {
        super("Trajectory [" + trajectoryId + "] has not started.");
    }
}
