package nl.doorstroom.participants.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Intakes are completed in the order in which they were held: the newest says what holds, and when to meet again. */
public final class LaterIntakeIsCompleted extends Refusal {

    private static final long serialVersionUID = 1L;

    LaterIntakeIsCompleted(UUID later, LocalDate heldOn) {
        super("Intake [" + later + "] was held on [" + heldOn + "], later than this one.", Map.of("intakeId", later));
    }
}
