package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person said no to a place. */
public record CrewPlaceOfferDeclined(
        EventStamp stamp, UUID offerId, UUID crewId, UUID trajectoryId, UUID participantId, LocalDate declinedOn) {}
