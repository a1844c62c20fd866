package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A place is freed once. */
public final class PlaceIsFreed extends Refusal {

    private static final long serialVersionUID = 1L;

    PlaceIsFreed(UUID placeId) {
        super("Crew place [" + placeId + "] was freed already.");
    }
}
