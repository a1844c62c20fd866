package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An intake that answers each of its questions; nothing of what was said is known here.
 *
 * @param heldOn the day of the talk
 */
public record IntakeVersion(Recorded recorded, UUID intakeId, UUID participantId, LocalDate heldOn)
        implements StepFact {

    @Override
    public UUID key() {
        return intakeId;
    }
}
