package nl.doorstroom.participants.intake;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person has one unfinished intake at a time: it is finished first. */
public final class IntakeIsDrafted extends Refusal {

    private static final long serialVersionUID = 1L;

    IntakeIsDrafted(UUID draft) {
        super("The participant has the unfinished intake [" + draft + "].", Map.of("intakeId", draft));
    }
}
