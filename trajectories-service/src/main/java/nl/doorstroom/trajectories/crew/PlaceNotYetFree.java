package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A place is taken from the day on which it is free. */
public final class PlaceNotYetFree extends Refusal {

    private static final long serialVersionUID = 1L;

    PlaceNotYetFree(UUID offerId, LocalDate freeFrom) {
        super("The place of offer [" + offerId + "] is free from [" + freeFrom + "] on.");
    }
}
