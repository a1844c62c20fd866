package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody is coached on a trajectory after its last day. */
public final class TalkAfterLastDay extends Refusal {

    private static final long serialVersionUID = 1L;

    TalkAfterLastDay(UUID trajectoryId, LocalDate lastDay, LocalDate day) {
        super(
                "Trajectory [" + trajectoryId + "] ended on [" + lastDay + "], before [" + day + "].",
                Map.of("lastDay", lastDay));
    }
}
