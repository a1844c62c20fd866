package nl.doorstroom.trajectories.aftercare;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A check is recorded once, and corrected when it was. */
public final class AftercareCheckIsNot extends Refusal {

    private static final long serialVersionUID = 1L;

    AftercareCheckIsNot(UUID checkId, AftercareCheckState state, String asked) {
        super("Aftercare check [" + checkId + "] is [" + state + "], and not " + asked + ".", Map.of("state", state));
    }
}
