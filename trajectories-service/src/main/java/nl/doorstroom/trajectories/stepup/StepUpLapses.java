package nl.doorstroom.trajectories.stepup;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import nl.doorstroom.trajectories.attendance.HoursWorked;
import nl.doorstroom.trajectories.hours.HoursPlanned;
import nl.doorstroom.trajectories.signal.SignalRaised;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryPaused;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** Nobody is to agree to more hours when what they were proposed for is gone. */
@Singleton
class StepUpLapses {

    /** Before the hours are told anew, so that the cause is what happened and not what follows from it. */
    private static final int FIRST = Interceptor.Priority.APPLICATION;

    private final StepUps stepUps;

    StepUpLapses(StepUps stepUps) {
        this.stepUps = stepUps;
    }

    void raised(@Observes SignalRaised event) {
        stepUps.lapse(event.trajectoryId(), LapseCause.SIGNAL_RAISED);
    }

    void paused(@Observes @Priority(FIRST) TrajectoryPaused event) {
        stepUps.lapse(event.trajectoryId(), LapseCause.TRAJECTORY_PAUSED);
    }

    void cared(@Observes @Priority(FIRST) TrajectoryAftercareStarted event) {
        stepUps.lapse(event.trajectoryId(), LapseCause.AFTERCARE_STARTED);
    }

    void ended(@Observes @Priority(FIRST) TrajectoryEnded event) {
        stepUps.lapse(event.trajectoryId(), LapseCause.TRAJECTORY_ENDED);
    }

    void transferred(@Observes @Priority(FIRST) TrajectoryTransferred event) {
        stepUps.lapse(event.trajectoryId(), LapseCause.TRAJECTORY_ENDED);
    }

    void told(@Observes HoursWorked event) {
        stepUps.reconsider(event.trajectoryId());
    }

    void planned(@Observes HoursPlanned event) {
        stepUps.lapse(event.stamp().aggregateId(), LapseCause.PLAN_CHANGED);
    }
}
