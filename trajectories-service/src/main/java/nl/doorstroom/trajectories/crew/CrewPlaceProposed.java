package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person comes next for a free place, and the coach has to approve it; told to nobody outside. */
public record CrewPlaceProposed(EventStamp stamp, UUID offerId, UUID crewId, UUID trajectoryId, UUID participantId) {}
