package nl.doorstroom.trajectories.crew;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person stands on a waiting list once. */
public final class AlreadyWaiting extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyWaiting(UUID trajectoryId, UUID entryId) {
        super("Trajectory [" + trajectoryId + "] waits already.", Map.of("entryId", entryId));
    }
}
