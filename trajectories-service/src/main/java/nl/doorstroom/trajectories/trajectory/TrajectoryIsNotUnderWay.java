package nl.doorstroom.trajectories.trajectory;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nothing is planned for a draft, of which nobody else knows, nor for a trajectory that is over. */
public final class TrajectoryIsNotUnderWay extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryIsNotUnderWay(UUID trajectoryId, TrajectoryStatus status) {
        super("Trajectory [" + trajectoryId + "] is [" + status + "].", Map.of("status", status));
    }
}
