package nl.doorstroom.trajectories.workrecord;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Work of a crew was recorded in error. */
public record CrewWorkAnnulled(
        EventStamp stamp, UUID recordId, UUID crewId, UUID programmeId, String organisation, LocalDate workedOn) {}
