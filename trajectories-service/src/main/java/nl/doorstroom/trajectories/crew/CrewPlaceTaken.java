package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person has a place in a crew. */
public record CrewPlaceTaken(
        EventStamp stamp, UUID placeId, UUID crewId, UUID trajectoryId, UUID participantId, LocalDate validFrom) {}
