package nl.doorstroom.participants.protection;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A protected person whom nobody sees would be nobody's to help, and nobody's to set free. */
public class CareTeamIsEmpty extends Refusal {

    private static final long serialVersionUID = 1L;

    CareTeamIsEmpty(UUID participantId) {
        super("Nobody would be in the care team of protected participant [" + participantId + "].");
    }
}
