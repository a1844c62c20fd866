package nl.doorstroom.trajectories.trajectory;

import nl.doorstroom.platform.problem.Refusal;

/** A transfer goes to another organisation. */
public final class AlreadyExecutedByOrganisation extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyExecutedByOrganisation(String organisation) {
        super("Organisation [" + organisation + "] executes the trajectory already.");
    }
}
