package nl.doorstroom.trajectories.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** A trajectory that is over leaves no hours planned after its last day. */
@Singleton
class HoursEndings {

    private final HoursPlanRepository plans;
    private final Event<HoursPlanned> planned;
    private final Clock clock;

    HoursEndings(HoursPlanRepository plans, Event<HoursPlanned> planned, Clock clock) {
        this.plans = plans;
        this.planned = planned;
        this.clock = clock;
    }

    void ended(@Observes TrajectoryEnded event) {
        cut(event.trajectoryId(), event.lastDay());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        cut(event.trajectoryId(), event.effectiveDate().minusDays(1));
    }

    private void cut(UUID trajectoryId, LocalDate lastDay) {
        // Locks the trajectory's row by changing it: a plan that is being made for it is then stored, or refused.
        plans.flush();
        plans.findByIdOptional(trajectoryId).ifPresent(plan -> planned.fire(plan.cut(lastDay, clock)));
    }
}
