package nl.doorstroom.trajectories.crew;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person who is offered a place accepts it, and one who is proposed is approved first; neither is passed by. */
public final class PlaceIsOffered extends Refusal {

    private static final long serialVersionUID = 1L;

    PlaceIsOffered(UUID trajectoryId, UUID offerId) {
        super(
                "Trajectory [" + trajectoryId + "] has the offer [" + offerId + "] for a place.",
                Map.of("offerId", offerId));
    }
}
