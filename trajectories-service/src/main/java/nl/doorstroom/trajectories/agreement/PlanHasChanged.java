package nl.doorstroom.trajectories.agreement;

import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** Somebody agrees with the plan that somebody has read. */
public final class PlanHasChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    PlanHasChanged(String present) {
        super("The plan is another by now: version [" + present + "].", Map.of("planVersion", present));
    }
}
