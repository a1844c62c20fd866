package nl.doorstroom.matching.vacancy;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An open vacancy has more positions than people who took one. */
class PositionsAreTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    PositionsAreTaken(UUID id, int taken) {
        super("Of vacancy [" + id + "] [" + taken + "] positions are taken; withdraw it, or ask for more people.");
    }
}
