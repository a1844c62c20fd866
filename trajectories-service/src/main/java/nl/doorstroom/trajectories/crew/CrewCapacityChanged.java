package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A crew has another number of places. */
public record CrewCapacityChanged(EventStamp stamp, UUID crewId, UUID programmeId, int capacity, LocalDate validFrom) {}
