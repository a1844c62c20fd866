package nl.doorstroom.matching.matchinground;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Only who matches is given a place, also when the work or the person changed since. */
class PersonNoLongerMatches extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonNoLongerMatches(UUID participantId, UUID vacancyId) {
        super(
                "Participant [" + participantId + "] and vacancy [" + vacancyId + "] do not match any more.",
                Map.of("participantId", participantId, "vacancyId", vacancyId));
    }
}
