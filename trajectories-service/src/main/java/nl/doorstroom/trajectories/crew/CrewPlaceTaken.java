package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person has a place in a crew.
 *
 * @param freedPlaceId the place whose leaving made this seat free; null when the seat was never taken before
 * @param freeSeatId the period in which the seat was free
 * @param daysFree how many days that was, when somebody had left it
 */
public record CrewPlaceTaken(
        EventStamp stamp,
        UUID placeId,
        UUID crewId,
        @Nullable UUID freedPlaceId,
        UUID freeSeatId,
        @Nullable Long daysFree,
        UUID trajectoryId,
        UUID participantId,
        LocalDate validFrom) {}
