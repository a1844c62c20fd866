package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person has a place in a crew.
 *
 * @param freedPlaceId the place whose leaving made this seat free; null when the seat was never taken before
 */
public record CrewPlaceTaken(
        EventStamp stamp,
        UUID placeId,
        UUID crewId,
        @Nullable UUID freedPlaceId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom) {}
