package nl.doorstroom.trajectories.stage;

import nl.doorstroom.platform.problem.Refusal;

/** Another stage than the next is entered for a reason. */
public final class StageNeedsReason extends Refusal {

    private static final long serialVersionUID = 1L;

    StageNeedsReason(String from, String to) {
        super("After stage [" + from + "] another one than [" + to + "] comes: a reason is needed.");
    }
}
