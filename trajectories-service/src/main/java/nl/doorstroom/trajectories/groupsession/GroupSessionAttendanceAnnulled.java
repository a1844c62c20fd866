package nl.doorstroom.trajectories.groupsession;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A known person had not come to a session after all. */
public record GroupSessionAttendanceAnnulled(
        EventStamp stamp,
        UUID attendanceId,
        UUID sessionId,
        UUID programmeId,
        UUID participantId,
        LocalDate validFrom) {}
