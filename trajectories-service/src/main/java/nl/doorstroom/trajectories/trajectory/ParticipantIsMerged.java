package nl.doorstroom.trajectories.trajectory;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What begins for a person begins under the registration with which everything goes on. */
public class ParticipantIsMerged extends Refusal {

    private static final long serialVersionUID = 1L;

    ParticipantIsMerged(UUID participantId, UUID survivorId) {
        super(
                "Participant [" + participantId + "] was merged into participant [" + survivorId + "].",
                Map.of("participantId", participantId, "survivorId", survivorId));
    }
}
