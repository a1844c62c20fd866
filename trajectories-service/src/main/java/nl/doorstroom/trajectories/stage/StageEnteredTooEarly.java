package nl.doorstroom.trajectories.stage;

import java.time.LocalDate;

import nl.doorstroom.platform.problem.Refusal;

/** A stage comes after the one before it, and after the start. */
public final class StageEnteredTooEarly extends Refusal {

    private static final long serialVersionUID = 1L;

    StageEnteredTooEarly(LocalDate earliest, LocalDate on) {
        super("The stage before it, or the trajectory, began on [" + earliest + "]; this one cannot begin on [" + on
                + "].");
    }
}
