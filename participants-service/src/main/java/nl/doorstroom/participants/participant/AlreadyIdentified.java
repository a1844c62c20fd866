package nl.doorstroom.participants.participant;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Who has a number gets no other one. */
class AlreadyIdentified extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyIdentified(UUID participantId) {
        super("Participant [" + participantId + "] has a citizen service number already.");
    }
}
