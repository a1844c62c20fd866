package nl.doorstroom.participants.team;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What is over is not ended later. */
public class MembershipIsOver extends Refusal {

    private static final long serialVersionUID = 1L;

    MembershipIsOver(UUID id, LocalDate validTo) {
        super("Membership [" + id + "] ended on [" + validTo + "].");
    }
}
