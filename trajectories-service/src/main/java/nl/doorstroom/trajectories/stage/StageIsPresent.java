package nl.doorstroom.trajectories.stage;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody enters the stage in which the person is. */
public final class StageIsPresent extends Refusal {

    private static final long serialVersionUID = 1L;

    StageIsPresent(UUID trajectoryId, String stage) {
        super("Trajectory [" + trajectoryId + "] is in stage [" + stage + "].");
    }
}
