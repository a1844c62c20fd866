package nl.doorstroom.participants.retention;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A hold is lifted once. */
class HoldIsLifted extends Refusal {

    private static final long serialVersionUID = 1L;

    HoldIsLifted(UUID holdId) {
        super("Legal hold [" + holdId + "] was lifted before.");
    }
}
