package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A period has at least one day. */
public final class CrewEndsBeforeItBegins extends Refusal {

    private static final long serialVersionUID = 1L;

    CrewEndsBeforeItBegins(UUID crewId, LocalDate validFrom, LocalDate lastDay) {
        super("Crew [" + crewId + "] begins on [" + validFrom + "] and cannot end on [" + lastDay + "].");
    }
}
