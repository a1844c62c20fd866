package nl.doorstroom.trajectories.programme;

import java.time.LocalDate;

import nl.doorstroom.platform.problem.Refusal;

/** The last day of a programme lies before its first. */
public final class ProgrammeEndsBeforeItBegins extends Refusal {

    private static final long serialVersionUID = 1L;

    ProgrammeEndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) {
        super("The programme begins on [" + validFrom + "] and cannot end on [" + validTo + "].");
    }
}
