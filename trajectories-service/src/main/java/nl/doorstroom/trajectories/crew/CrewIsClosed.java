package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A crew that is over stays as it was. */
public final class CrewIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    CrewIsClosed(UUID crewId, LocalDate lastDay) {
        super("Crew [" + crewId + "] is over since [" + lastDay + "].");
    }
}
