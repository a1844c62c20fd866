package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A crew works for one programme, and so do its people. */
public final class TrajectoryOfOtherProgramme extends Refusal {

    private static final long serialVersionUID = 1L;

    TrajectoryOfOtherProgramme(UUID trajectoryId, UUID programmeId) {
        super("Trajectory [" + trajectoryId + "] is not in programme [" + programmeId + "] of the crew.");
    }
}
