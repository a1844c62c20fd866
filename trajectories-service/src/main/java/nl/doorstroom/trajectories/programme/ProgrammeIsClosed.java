package nl.doorstroom.trajectories.programme;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A programme takes nobody outside its period. */
public final class ProgrammeIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    ProgrammeIsClosed(UUID programmeId, LocalDate date) {
        super("Programme [" + programmeId + "] takes nobody on [" + date + "].");
    }
}
