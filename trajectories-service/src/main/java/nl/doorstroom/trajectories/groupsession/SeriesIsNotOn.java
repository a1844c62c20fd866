package nl.doorstroom.trajectories.groupsession;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A series is changed between its first and its last day. */
public final class SeriesIsNotOn extends Refusal {

    private static final long serialVersionUID = 1L;

    SeriesIsNotOn(UUID seriesId, LocalDate day) {
        super("Series [" + seriesId + "] is not on [" + day + "].");
    }
}
