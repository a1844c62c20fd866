package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What is offered or proposed can be taken, so the capacity does not go below it. */
public final class PlacesAreOffered extends Refusal {

    private static final long serialVersionUID = 1L;

    PlacesAreOffered(UUID crewId, long offers) {
        super("Crew [" + crewId + "] has [" + offers
                + "] offers that are not answered or approved yet; wait until they are.");
    }
}
