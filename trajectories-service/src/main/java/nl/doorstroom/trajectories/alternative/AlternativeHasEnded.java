package nl.doorstroom.trajectories.alternative;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What has ended does not end again. */
public final class AlternativeHasEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    AlternativeHasEnded(UUID alternativeId, LocalDate lastDay) {
        super("Alternative [" + alternativeId + "] ended on [" + lastDay + "].");
    }
}
