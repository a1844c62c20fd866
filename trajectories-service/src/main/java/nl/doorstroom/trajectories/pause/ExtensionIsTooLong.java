package nl.doorstroom.trajectories.pause;

import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** There are so many days for a reason, over the whole trajectory. */
public final class ExtensionIsTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    ExtensionIsTooLong(long days, long daysLeft) {
        super(
                "[" + days + "] days are asked; of the days for this reason [" + daysLeft + "] are left.",
                Map.of("daysLeft", daysLeft));
    }
}
