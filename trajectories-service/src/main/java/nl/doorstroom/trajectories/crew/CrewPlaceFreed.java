package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A place is free again; the date is the first free day. */
public record CrewPlaceFreed(
        EventStamp stamp,
        UUID placeId,
        UUID crewId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate freeFrom,
        FreeingCause cause) {}
