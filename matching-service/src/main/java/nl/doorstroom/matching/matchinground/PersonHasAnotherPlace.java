package nl.doorstroom.matching.matchinground;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A round gives a person one place, under whichever registration. */
class PersonHasAnotherPlace extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonHasAnotherPlace(UUID allocationId) {
        super(
                "The person has a place of this round by allocation [" + allocationId + "].",
                Map.of("allocationId", allocationId));
    }
}
