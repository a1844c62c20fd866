package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody applied for a benefit; what came of it is told by the benefit itself.
 *
 * @param kind code of list benefit-kinds
 */
public record ApplicationVersion(
        Recorded recorded, UUID applicationId, UUID participantId, String kind, LocalDate appliedOn)
        implements StepFact {

    @Override
    public UUID key() {
        return applicationId;
    }
}
