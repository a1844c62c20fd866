package nl.doorstroom.trajectories.groupsession;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** How many people came to a session, named or not. */
public record GroupSessionHeld(
        EventStamp stamp,
        UUID sessionId,
        UUID seriesId,
        UUID programmeId,
        LocalDate validFrom,
        int anonymousCount,
        int knownCount) {}
