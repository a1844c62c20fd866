package nl.doorstroom.trajectories.attendance;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What was annulled is told anew, and not corrected. */
public final class AttendanceIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    AttendanceIsAnnulled(UUID attendanceId) {
        super("Attendance [" + attendanceId + "] is annulled.");
    }
}
