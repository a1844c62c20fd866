package nl.doorstroom.participants.participant;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The person is registered already, with the number: the two registrations can be merged. */
public class BsnOfOtherParticipant extends Refusal {

    private static final long serialVersionUID = 1L;

    BsnOfOtherParticipant(UUID other) {
        super(
                "Participant [" + other + "] has this citizen service number. When both are one person, merge them.",
                Map.of("mergeCandidateId", other));
    }
}
