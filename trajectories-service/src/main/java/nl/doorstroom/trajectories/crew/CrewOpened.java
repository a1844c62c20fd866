package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A crew is open for people. */
public record CrewOpened(EventStamp stamp, UUID crewId, UUID programmeId, int capacity, LocalDate validFrom) {}
