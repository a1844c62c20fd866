package nl.doorstroom.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How long a person worked on a day of a trajectory; no hours when the person was absent.
 *
 * @param annulled nobody should have registered it
 */
public record WorkedDay(
        Recorded recorded,
        UUID attendanceId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate day,
        BigDecimal hours,
        boolean annulled)
        implements StepFact {

    @Override
    public UUID key() {
        return attendanceId;
    }
}
