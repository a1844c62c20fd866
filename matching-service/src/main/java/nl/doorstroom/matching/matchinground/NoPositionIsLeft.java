package nl.doorstroom.matching.matchinground;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A round gives no more places of a vacancy than it has, whatever happened since. */
class NoPositionIsLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    NoPositionIsLeft(UUID vacancyId) {
        super(
                "As many people are proposed for vacancy [" + vacancyId + "] by rounds as it has free positions.",
                Map.of("vacancyId", vacancyId));
    }
}
