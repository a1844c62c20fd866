package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;
import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** A pause is told soon after it begins; how soon is the programme's. */
public final class PauseIsTooFarBack extends Refusal {

    private static final long serialVersionUID = 1L;

    PauseIsTooFarBack(LocalDate from, LocalDate earliest) {
        super(
                "A pause cannot begin on [" + from + "] any more; the first day that can be told is [" + earliest
                        + "].",
                Map.of("earliest", earliest));
    }
}
