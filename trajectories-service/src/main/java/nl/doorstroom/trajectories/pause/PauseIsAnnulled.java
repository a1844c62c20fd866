package nl.doorstroom.trajectories.pause;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What never was is not corrected. */
public final class PauseIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    PauseIsAnnulled(UUID pauseId) {
        super("Pause [" + pauseId + "] was annulled.");
    }
}
