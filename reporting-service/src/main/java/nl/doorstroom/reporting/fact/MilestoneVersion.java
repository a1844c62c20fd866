package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stood after one event.
 *
 * @param plannedOn the day on which it was first planned; null when that is not known
 * @param closedOn the day on which it was reached or dropped; null while it is open
 * @param reached whether it was reached; false while it is open, and when it was dropped
 * @param gapKind kind of the gap of a match that it closes; null when it closes none
 */
public record MilestoneVersion(
        Recorded recorded,
        UUID milestoneId,
        UUID participantId,
        UUID trajectoryId,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate closedOn,
        boolean reached,
        @Nullable String gapKind)
        implements StepFact {

    @Override
    public UUID key() {
        return milestoneId;
    }
}
