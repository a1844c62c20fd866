package nl.doorstroom.trajectories.trajectory;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The table of transitions does not have this one. */
public final class TransitionNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    TransitionNotAllowed(UUID trajectoryId, TrajectoryStatus from, TrajectoryStatus to) {
        super(
                "Trajectory [" + trajectoryId + "] is [" + from + "] and cannot become [" + to + "].",
                Map.of("from", from, "to", to));
    }
}
