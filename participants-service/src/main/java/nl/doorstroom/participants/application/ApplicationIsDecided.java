package nl.doorstroom.participants.application;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An application has one outcome. */
class ApplicationIsDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    ApplicationIsDecided(UUID id, ApplicationState state) {
        super("Application [" + id + "] is [" + state + "].");
    }
}
