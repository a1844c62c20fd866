package nl.doorstroom.trajectories.pause;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Only what has a planned end is extended. */
public final class TrajectoryHasNoPlannedEnd extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryHasNoPlannedEnd(UUID trajectoryId) {
        super("Trajectory [" + trajectoryId + "] has no planned end.");
    }
}
