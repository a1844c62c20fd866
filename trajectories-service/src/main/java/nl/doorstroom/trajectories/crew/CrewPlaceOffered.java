package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A free place is offered to who comes next on the waiting list. */
public record CrewPlaceOffered(
        EventStamp stamp,
        UUID offerId,
        UUID crewId,
        @Nullable UUID freedPlaceId,
        UUID freeSeatId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate offeredOn,
        LocalDate expiresOn) {}
