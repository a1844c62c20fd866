package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A crew has a last day; the newest that is told of it counts. */
public record CrewClosed(EventStamp stamp, UUID crewId, UUID programmeId, LocalDate lastDay) {}
