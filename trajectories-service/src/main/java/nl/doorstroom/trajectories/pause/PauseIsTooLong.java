package nl.doorstroom.trajectories.pause;

import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** There are so many days for a reason, over the whole trajectory. */
public final class PauseIsTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    PauseIsTooLong(long daysLeft) {
        super("Of the days for this reason [" + daysLeft + "] are left.", Map.of("daysLeft", daysLeft));
    }
}
