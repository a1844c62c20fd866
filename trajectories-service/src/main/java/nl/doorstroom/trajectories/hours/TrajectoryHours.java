package nl.doorstroom.trajectories.hours;

import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.pause.PauseRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** The hours of trajectories, and the days on which they hold. */
@Singleton
public class TrajectoryHours {

    private final HoursPlanRepository plans;
    private final PauseRepository pauses;

    TrajectoryHours(HoursPlanRepository plans, PauseRepository pauses) {
        this.plans = plans;
        this.pauses = pauses;
    }

    /** The days on which the plan of a trajectory holds. */
    public TimeInForce timeOf(Trajectory trajectory) {
        return TimeInForce.of(trajectory, pauses.listTold(trajectory.id()));
    }

    /** What is planned for a trajectory, day by day. */
    public PlannedHours plannedFor(Trajectory trajectory) {
        return new PlannedHours(trajectory, timeOf(trajectory), plans.findByIdOptional(trajectory.id()));
    }
}
