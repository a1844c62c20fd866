package nl.doorstroom.participants.participant;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** One person is one participant of a tenant. */
public class BsnAlreadyRegistered extends Refusal {

    private static final long serialVersionUID = 1L;

    BsnAlreadyRegistered(UUID participantId) {
        super(
                "A participant with this citizen service number exists: [" + participantId + "].",
                Map.of("participantId", participantId));
    }
}
