package nl.doorstroom.participants.merge;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A registration is no duplicate of itself. */
class SameParticipant extends Refusal {

    private static final long serialVersionUID = 1L;

    SameParticipant(UUID participantId) {
        super("Participant [" + participantId + "] cannot be merged with itself.");
    }
}
