package nl.doorstroom.trajectories.alternative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** What happens to alternatives. */
@Singleton
public class Alternatives {

    private static final Set<TrajectoryStatus> UNKNOWN_OUTSIDE =
            EnumSet.of(TrajectoryStatus.DRAFT, TrajectoryStatus.PROPOSED, TrajectoryStatus.ENTERED_IN_ERROR);

    private final AlternativeRepository alternatives;
    private final Event<AlternativeStarted> started;
    private final Event<AlternativeEnded> ended;
    private final Clock clock;

    Alternatives(
            AlternativeRepository alternatives,
            Event<AlternativeStarted> started,
            Event<AlternativeEnded> ended,
            Clock clock) {
        this.alternatives = alternatives;
        this.started = started;
        this.ended = ended;
        this.clock = clock;
    }

    /** Registers what a person does beside a trajectory or after it. */
    public void start(Alternative alternative, Trajectory trajectory) {
        if (UNKNOWN_OUTSIDE.contains(trajectory.status())) {
            throw new TrajectoryIsUnknownOutside(trajectory.id(), trajectory.status());
        }
        AlternativeStarted event = alternative.start(clock);
        alternatives.persist(alternative);
        started.fire(event);
    }

    public void end(Alternative alternative, LocalDate lastDay) {
        ended.fire(alternative.end(lastDay, clock));
        alternatives.flush();
    }

    public void annul(Alternative alternative) {
        ended.fire(alternative.annul(clock));
        alternatives.flush();
    }

    /** What stood beside a trajectory that never was, was registered in error with it. */
    void trajectoryEnded(@Observes TrajectoryEnded event) {
        if (event.outcome() == Outcome.ENTERED_IN_ERROR) {
            alternatives.list("trajectoryId = ?1 order by id", event.trajectoryId()).stream()
                    .filter(alternative -> !alternative.isVoid())
                    .forEach(this::annul);
        }
    }
}
