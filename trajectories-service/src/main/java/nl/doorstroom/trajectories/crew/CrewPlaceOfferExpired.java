package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** An offer went by without an answer, or to somebody who left. */
public record CrewPlaceOfferExpired(
        EventStamp stamp, UUID offerId, UUID crewId, UUID trajectoryId, UUID participantId, LocalDate expiredOn) {}
