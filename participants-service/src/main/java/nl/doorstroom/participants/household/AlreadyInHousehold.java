package nl.doorstroom.participants.household;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person runs one household at a time. */
public class AlreadyInHousehold extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyInHousehold(UUID participantId, UUID householdId) {
        super(
                "Participant [" + participantId + "] belongs to household [" + householdId + "] in that time.",
                Map.of("participantId", participantId, "householdId", householdId));
    }
}
