package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Of one day of a training it is said once whether the person was there; what was said is corrected. */
public final class TrainingDayIsRecorded extends Refusal {

    private static final long serialVersionUID = 1L;

    public TrainingDayIsRecorded(UUID attendanceId, LocalDate day) {
        super(
                "Attendance of [" + day + "] is recorded already as [" + attendanceId + "].",
                Map.of("attendanceId", attendanceId));
    }
}
