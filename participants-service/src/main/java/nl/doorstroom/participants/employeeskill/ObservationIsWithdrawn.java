package nl.doorstroom.participants.employeeskill;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What is withdrawn is not changed any more. */
class ObservationIsWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    ObservationIsWithdrawn(UUID observationId) {
        super("Observation [" + observationId + "] is withdrawn.");
    }
}
