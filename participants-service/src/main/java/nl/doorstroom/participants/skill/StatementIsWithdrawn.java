package nl.doorstroom.participants.skill;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What was wrong is withdrawn once. */
class StatementIsWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    StatementIsWithdrawn(UUID statementId) {
        super("Statement [" + statementId + "] is withdrawn already.");
    }
}
