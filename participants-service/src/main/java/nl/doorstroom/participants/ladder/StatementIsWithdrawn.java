package nl.doorstroom.participants.ladder;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A statement is withdrawn once. */
class StatementIsWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    StatementIsWithdrawn(UUID id) {
        super("Statement [" + id + "] is withdrawn.");
    }
}
