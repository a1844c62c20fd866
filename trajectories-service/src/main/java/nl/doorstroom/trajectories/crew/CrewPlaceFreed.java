package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A place is free again; the date is the first free day.
 *
 * @param freeSeatId the period in which its seat is free for somebody else; null when the crew has become too small for that
 */
public record CrewPlaceFreed(
        EventStamp stamp,
        UUID placeId,
        UUID crewId,
        UUID trajectoryId,
        UUID participantId,
        LocalDate freeFrom,
        FreeingCause cause,
        @Nullable UUID freeSeatId) {

    CrewPlaceFreed in(@Nullable FreeSeat seat) {
        return new CrewPlaceFreed(
                stamp, placeId, crewId, trajectoryId, participantId, freeFrom, cause, seat == null ? null : seat.id());
    }
}
