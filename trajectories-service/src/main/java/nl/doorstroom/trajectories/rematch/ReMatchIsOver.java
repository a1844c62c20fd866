package nl.doorstroom.trajectories.rematch;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What has happened, or is not there any more, cannot be moved or switched off. */
public final class ReMatchIsOver extends Refusal {

    private static final long serialVersionUID = 1L;

    ReMatchIsOver(UUID trajectoryId, ReMatchState state) {
        super("The re-match of trajectory [" + trajectoryId + "] is [" + state + "].", Map.of("state", state));
    }
}
