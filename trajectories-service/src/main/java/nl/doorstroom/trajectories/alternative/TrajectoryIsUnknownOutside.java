package nl.doorstroom.trajectories.alternative;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** What a person does is registered beside a trajectory that others know of, also when it is over. */
public final class TrajectoryIsUnknownOutside extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryIsUnknownOutside(UUID trajectoryId, TrajectoryStatus status) {
        super("Trajectory [" + trajectoryId + "] is [" + status + "].", Map.of("status", status));
    }
}
