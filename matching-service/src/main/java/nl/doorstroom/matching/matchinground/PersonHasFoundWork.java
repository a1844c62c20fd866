package nl.doorstroom.matching.matchinground;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Who has found work is no longer looked for. */
class PersonHasFoundWork extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonHasFoundWork(UUID participantId) {
        super("Participant [" + participantId + "] has found work.", Map.of("participantId", participantId));
    }
}
