package nl.doorstroom.participants.intake;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A completed intake stays as it is; what is otherwise by now is said by a new one. */
public final class IntakeIsCompleted extends Refusal {

    private static final long serialVersionUID = 1L;

    IntakeIsCompleted(UUID intakeId) {
        super("Intake [" + intakeId + "] is completed; hold a new one.");
    }
}
