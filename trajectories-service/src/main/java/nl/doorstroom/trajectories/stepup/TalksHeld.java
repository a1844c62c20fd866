package nl.doorstroom.trajectories.stepup;

import java.time.LocalDate;
import java.util.UUID;

/** Whether somebody talked with a person; told by what keeps the talks. */
public interface TalksHeld {

    /** Whether a talk was held in a trajectory, from one day to another, both included. */
    boolean heldBetween(UUID trajectoryId, LocalDate from, LocalDate until);
}
