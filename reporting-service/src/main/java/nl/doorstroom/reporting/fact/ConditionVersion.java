package nl.doorstroom.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that was stated of one basic condition of a person, up to one event.
 *
 * @param condition code of list basic-conditions
 * @param statements by the day from which each holds; a later one about the same day takes its place
 */
public record ConditionVersion(
        Recorded recorded, UUID conditionId, UUID participantId, String condition, Map<LocalDate, Statement> statements)
        implements StepFact {

    /**
     * @param status code of list basic-condition-statuses
     * @param recordedAt by which the later of two is known that two registrations of one person have of one day
     */
    public record Statement(String status, Instant recordedAt) {}

    public ConditionVersion {
        statements = Map.copyOf(statements);
    }

    @Override
    public UUID key() {
        return conditionId;
    }
}
