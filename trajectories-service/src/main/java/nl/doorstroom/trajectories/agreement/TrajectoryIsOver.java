package nl.doorstroom.trajectories.agreement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nothing is agreed when it is over. */
public final class TrajectoryIsOver extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryIsOver(UUID trajectoryId) {
        super("Trajectory [" + trajectoryId + "] is over.");
    }
}
