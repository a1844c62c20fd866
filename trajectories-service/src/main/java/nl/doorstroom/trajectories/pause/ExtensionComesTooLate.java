package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;
import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** A trajectory is extended before its planned end, or not long after. */
public final class ExtensionComesTooLate extends Refusal {

    private static final long serialVersionUID = 1L;

    ExtensionComesTooLate(LocalDate plannedEnd, LocalDate lastDay) {
        super(
                "A trajectory that was planned to end on [" + plannedEnd + "] could be extended until [" + lastDay
                        + "].",
                Map.of("extendableUntil", lastDay));
    }
}
