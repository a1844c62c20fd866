package nl.doorstroom.participants.team;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody leaves a team before joining it. */
public class EndsBeforeAppointment extends Refusal {

    private static final long serialVersionUID = 1L;

    EndsBeforeAppointment(UUID id, LocalDate validFrom) {
        super("Membership [" + id + "] begins on [" + validFrom + "].");
    }
}
