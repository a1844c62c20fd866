package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** Who stands still, has a job or is gone is not offered a place. */
public final class TrajectoryIsNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryIsNotReady(UUID trajectoryId, TrajectoryStatus status) {
        super("Trajectory [" + trajectoryId + "] is [" + status + "] and cannot take a place.");
    }
}
