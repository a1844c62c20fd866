package nl.doorstroom.trajectories.trajectory;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An end is corrected when there is one. */
public final class TrajectoryHasNotEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryHasNotEnded(UUID trajectoryId, TrajectoryStatus status) {
        super(
                "Trajectory [" + trajectoryId + "] is [" + status + "] and has no end that could be corrected.",
                Map.of("status", status));
    }
}
