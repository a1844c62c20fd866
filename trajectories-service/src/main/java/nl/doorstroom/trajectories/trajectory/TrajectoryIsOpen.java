package nl.doorstroom.trajectories.trajectory;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person goes one way in a programme at a time. */
public final class TrajectoryIsOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryIsOpen(UUID trajectoryId) {
        super(
                "The participant has the open trajectory [" + trajectoryId + "] in this programme.",
                Map.of("trajectoryId", trajectoryId));
    }
}
