package nl.doorstroom.trajectories.stage;

import nl.doorstroom.platform.problem.Refusal;

/** A person goes through the stages of the version with which the person started. */
public final class StageIsNotOfProgramme extends Refusal {

    private static final long serialVersionUID = 1L;

    StageIsNotOfProgramme(String stage, int number) {
        super("Version [" + number + "] of the stages does not have [" + stage + "].");
    }
}
