package nl.doorstroom.participants.participant;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What is asked of a registration that was merged into another is to be asked of that one. */
public class ParticipantIsMerged extends Refusal {

    private static final long serialVersionUID = 1L;

    ParticipantIsMerged(UUID participantId, UUID survivorId) {
        super(
                "Participant [" + participantId + "] was merged into participant [" + survivorId + "].",
                Map.of("participantId", participantId, "survivorId", survivorId));
    }
}
