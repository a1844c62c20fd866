package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A trajectory cannot end, or go over to others, before it started. */
public final class EndsBeforeStart extends Refusal {

    private static final long serialVersionUID = 1L;

    EndsBeforeStart(UUID trajectoryId, LocalDate startDate, LocalDate date) {
        super("Trajectory [" + trajectoryId + "] started on [" + startDate + "], after [" + date + "].");
    }
}
