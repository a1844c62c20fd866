package nl.doorstroom.matching.proposal;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person takes one position of a vacancy, under whichever registration. */
class PersonIsHiredAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonIsHiredAlready(UUID vacancyId, UUID proposalId) {
        super(
                "The person took a position of vacancy [" + vacancyId + "] by proposal [" + proposalId + "].",
                Map.of("vacancyId", vacancyId, "proposalId", proposalId));
    }
}
