package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a known person came to a group session.
 *
 * @param annulled the person had not come after all
 */
public record AttendanceVersion(
        Recorded recorded, UUID attendanceId, UUID participantId, UUID programmeId, LocalDate day, boolean annulled)
        implements StepFact {

    @Override
    public UUID key() {
        return attendanceId;
    }
}
