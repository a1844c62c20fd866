package nl.doorstroom.trajectories.trajectory;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What is not to go over to another organisation cannot stay after all. */
public final class NoTransferIsPlanned extends Refusal {

    private static final long serialVersionUID = 1L;

    NoTransferIsPlanned(UUID trajectoryId) {
        super("Trajectory [" + trajectoryId + "] is not planned to go over to another organisation.");
    }
}
