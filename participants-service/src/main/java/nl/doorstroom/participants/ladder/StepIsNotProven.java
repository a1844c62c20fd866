package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody stands higher than facts prove, whoever says so. */
public class StepIsNotProven extends Refusal {

    private static final long serialVersionUID = 1L;

    StepIsNotProven(int step, int provable, LocalDate on) {
        super(
                "Step [" + step + "] is not proven on [" + on + "]; at most [" + provable + "] can be stated.",
                Map.of("provableStep", provable));
    }
}
