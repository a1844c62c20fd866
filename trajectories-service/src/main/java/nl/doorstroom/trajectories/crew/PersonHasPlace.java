package nl.doorstroom.trajectories.crew;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person has one active place, in one crew. */
public final class PersonHasPlace extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonHasPlace(UUID participantId, UUID placeId) {
        super("Participant [" + participantId + "] has the crew place [" + placeId + "].", Map.of("placeId", placeId));
    }
}
