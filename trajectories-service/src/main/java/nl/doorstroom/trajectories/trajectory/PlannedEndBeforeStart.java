package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A trajectory is not planned to end before its first day. */
public final class PlannedEndBeforeStart extends Refusal {

    private static final long serialVersionUID = 1L;

    PlannedEndBeforeStart(UUID trajectoryId, LocalDate start, LocalDate plannedEnd) {
        super("Trajectory [" + trajectoryId + "] starts on [" + start + "] and cannot be planned to end on ["
                + plannedEnd + "].");
    }
}
