package nl.doorstroom.trajectories.groupsession;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A known person came to a session. */
public record GroupSessionAttended(
        EventStamp stamp,
        UUID attendanceId,
        UUID sessionId,
        UUID programmeId,
        UUID participantId,
        LocalDate validFrom) {}
