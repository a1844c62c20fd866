package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A trajectory that has not begun cannot stand still. */
public final class PauseBeforeStart extends Refusal {

    private static final long serialVersionUID = 1L;

    PauseBeforeStart(UUID trajectoryId, LocalDate from) {
        super("Trajectory [" + trajectoryId + "] had not started on [" + from + "].");
    }
}
