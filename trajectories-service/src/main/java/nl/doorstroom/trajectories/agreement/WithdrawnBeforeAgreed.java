package nl.doorstroom.trajectories.agreement;

import java.time.LocalDate;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody takes back what was not said. */
public final class WithdrawnBeforeAgreed extends Refusal {

    private static final long serialVersionUID = 1L;

    WithdrawnBeforeAgreed(LocalDate agreedOn, LocalDate on) {
        super("The agreement is of [" + agreedOn + "] and cannot be withdrawn on [" + on + "].");
    }
}
