package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A crew works and takes people from its first day to its last. */
public final class CrewIsNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    CrewIsNotOpen(UUID crewId, LocalDate date) {
        super("Crew [" + crewId + "] is not open on [" + date + "].");
    }
}
