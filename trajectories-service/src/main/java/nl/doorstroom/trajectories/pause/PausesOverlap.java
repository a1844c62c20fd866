package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A trajectory stands still once at a time. */
public final class PausesOverlap extends Refusal {

    private static final long serialVersionUID = 1L;

    PausesOverlap(UUID pauseId, LocalDate first) {
        super(
                "A pause that begins on [" + first + "] goes together with pause [" + pauseId + "].",
                Map.of("pauseId", pauseId));
    }
}
