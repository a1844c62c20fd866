package nl.doorstroom.participants.merge;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Who has a number of the government has one; two numbers are two people, unless one of them is wrong. */
class NumbersDiffer extends Refusal {

    private static final long serialVersionUID = 1L;

    NumbersDiffer(UUID survivorId, UUID duplicateId) {
        super(
                "Participants [" + survivorId + "] and [" + duplicateId
                        + "] have different numbers, so they are two people.",
                Map.of("survivorId", survivorId, "duplicateId", duplicateId));
    }
}
