package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The number of taken and offered places never exceeds the capacity. */
public final class CrewIsFull extends Refusal {

    private static final long serialVersionUID = 1L;

    CrewIsFull(UUID crewId, LocalDate date) {
        super("Crew [" + crewId + "] has no free place on [" + date + "].");
    }
}
