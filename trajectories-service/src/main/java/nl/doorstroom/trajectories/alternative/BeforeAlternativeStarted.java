package nl.doorstroom.trajectories.alternative;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nothing ends before it begins. */
public final class BeforeAlternativeStarted extends Refusal {

    private static final long serialVersionUID = 1L;

    BeforeAlternativeStarted(UUID alternativeId, LocalDate startDate, LocalDate lastDay) {
        super("Alternative [" + alternativeId + "] started on [" + startDate + "], after [" + lastDay + "].");
    }
}
