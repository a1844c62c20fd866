package nl.doorstroom.trajectories.hours;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.pause.PauseCorrected;
import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryPaused;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegistered;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/**
 * What a trajectory does says when its plan holds: others hear of no hours before its first day, after its last, or while
 * it stands still. Who goes on elsewhere goes on with the same hours.
 */
@Singleton
class HoursOfTrajectories {

    /** After pauses are stored, whose days are no days of work. */
    private static final int AFTER_PAUSES = 3500;

    private final HoursPlanRepository plans;
    private final TrajectoryHours hours;
    private final TrajectoryRepository trajectories;
    private final Event<HoursPlanned> planned;
    private final CurrentTenant caller;
    private final Clock clock;

    HoursOfTrajectories(
            HoursPlanRepository plans,
            TrajectoryHours hours,
            TrajectoryRepository trajectories,
            Event<HoursPlanned> planned,
            CurrentTenant caller,
            Clock clock) {
        this.plans = plans;
        this.hours = hours;
        this.trajectories = trajectories;
        this.planned = planned;
        this.caller = caller;
        this.clock = clock;
    }

    /** The other organisation goes on with what was planned from its first day on. */
    void registered(@Observes TrajectoryRegistered event) {
        Trajectory trajectory = trajectory(event.trajectoryId());
        UUID predecessor = trajectory.predecessorId();
        if (predecessor == null) {
            return;
        }
        plans.flush();
        plans.findByIdOptional(predecessor).ifPresent(earlier -> {
            List<HoursStep> steps = earlier.stepsFrom(event.validFrom());
            if (!steps.isEmpty()) {
                HoursPlan plan = new HoursPlan(trajectory.id(), trajectory.participantId(), clock);
                HoursPlanned carried = plan.carryOver(steps, hours.timeOf(trajectory), caller.user(), clock);
                plans.persist(plan);
                planned.fire(carried);
            }
        });
    }

    void started(@Observes TrajectoryStarted event) {
        if (plans.findByIdOptional(event.trajectoryId())
                .filter(plan -> plan.beginsBefore(event.startDate()))
                .isPresent()) {
            tell(event.trajectoryId());
        }
    }

    void paused(@Observes @Priority(AFTER_PAUSES) TrajectoryPaused event) {
        tell(event.trajectoryId());
    }

    void resumed(@Observes @Priority(AFTER_PAUSES) TrajectoryResumed event) {
        tellAfterPause(event.trajectoryId());
    }

    void cared(@Observes @Priority(AFTER_PAUSES) TrajectoryAftercareStarted event) {
        tellAfterPause(event.trajectoryId());
    }

    void ended(@Observes @Priority(AFTER_PAUSES) TrajectoryEnded event) {
        tell(event.trajectoryId());
    }

    void transferred(@Observes @Priority(AFTER_PAUSES) TrajectoryTransferred event) {
        tell(event.trajectoryId());
    }

    void corrected(@Observes PauseCorrected event) {
        tell(event.trajectoryId());
    }

    private void tellAfterPause(UUID trajectoryId) {
        List<StatusChange> history = trajectory(trajectoryId).history();
        if (history.get(history.size() - 1).fromStatus() == TrajectoryStatus.PAUSED) {
            tell(trajectoryId);
        }
    }

    private void tell(UUID trajectoryId) {
        // Locks the trajectory's row by changing it: a plan that is being made for it is then stored, or refused.
        plans.flush();
        TimeInForce time = hours.timeOf(trajectory(trajectoryId));
        plans.findByIdOptional(trajectoryId)
                .flatMap(plan -> plan.tell(time, clock))
                .ifPresent(planned::fire);
    }

    private Trajectory trajectory(UUID id) {
        return trajectories.findByIdOptional(id).orElseThrow();
    }
}
