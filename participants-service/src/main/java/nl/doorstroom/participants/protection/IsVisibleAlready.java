package nl.doorstroom.participants.protection;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Emergency access is for people whom one does not see. */
public class IsVisibleAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    IsVisibleAlready(UUID participantId) {
        super("You see participant [" + participantId + "] without emergency access.");
    }
}
