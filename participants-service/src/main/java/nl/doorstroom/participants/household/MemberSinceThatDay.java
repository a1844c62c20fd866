package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Somebody who joined on or after a day cannot have left before it. */
class MemberSinceThatDay extends Refusal {

    private static final long serialVersionUID = 1L;

    MemberSinceThatDay(UUID participantId, LocalDate day) {
        super("Participant [" + participantId + "] joined the household on or after [" + day
                + "] and cannot leave it before.");
    }
}
