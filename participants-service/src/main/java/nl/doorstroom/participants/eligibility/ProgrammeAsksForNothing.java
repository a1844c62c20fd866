package nl.doorstroom.participants.eligibility;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A programme that names no rule takes everybody: there is nothing to decide. */
public final class ProgrammeAsksForNothing extends Refusal {

    private static final long serialVersionUID = 1L;

    ProgrammeAsksForNothing(UUID programmeId) {
        super("Programme [" + programmeId + "] names no rule of eligibility.");
    }
}
