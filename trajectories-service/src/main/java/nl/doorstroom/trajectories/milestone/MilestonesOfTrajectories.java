package nl.doorstroom.trajectories.milestone;

import java.time.Clock;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;

/** What a trajectory that never was has reached counts for nothing: who matches hears that the gaps are open again. */
@Singleton
class MilestonesOfTrajectories {

    private static final String REASON = "Het traject is ten onrechte geregistreerd.";

    private final MilestoneRepository milestones;
    private final Event<MilestonePlanned> planned;
    private final Clock clock;

    MilestonesOfTrajectories(MilestoneRepository milestones, Event<MilestonePlanned> planned, Clock clock) {
        this.milestones = milestones;
        this.planned = planned;
        this.clock = clock;
    }

    void ended(@Observes TrajectoryEnded event) {
        if (event.outcome() != Outcome.ENTERED_IN_ERROR) {
            return;
        }
        // Locks the trajectory's row by changing it: a milestone that is being reached is then stored, or refused.
        milestones.flush();
        milestones.listByTrajectory(event.trajectoryId()).stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.REACHED && milestone.gap() != null)
                .forEach(milestone -> planned.fire(milestone.reopen(REASON, clock)));
    }
}
