package nl.doorstroom.trajectories.neighbourhoodrole;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** A trajectory that is over leaves nobody in a role. */
@Singleton
class RoleEndings {

    private final Roles roles;

    RoleEndings(Roles roles) {
        this.roles = roles;
    }

    void ended(@Observes TrajectoryEnded event) {
        if (event.outcome() == Outcome.ENTERED_IN_ERROR) {
            roles.annulAll(event.trajectoryId());
        } else {
            roles.endWith(event.trajectoryId(), event.lastDay());
        }
    }

    void transferred(@Observes TrajectoryTransferred event) {
        roles.endWith(event.trajectoryId(), event.effectiveDate().minusDays(1));
    }
}
