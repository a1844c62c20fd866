package nl.doorstroom.trajectories.crew;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;
import nl.doorstroom.trajectories.trajectory.TransferBegins;

/**
 * A trajectory that is over gives its crew place back. Runs before anything of the trajectory is written: the crew's row is
 * locked first here, as everywhere, so that no two transactions wait for each other.
 */
@Singleton
class TrajectoryEndings {

    private final CrewPlaces places;

    TrajectoryEndings(CrewPlaces places) {
        this.places = places;
    }

    void goesOver(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) TransferBegins event) {
        places.lockCrewsOf(event.trajectoryId(), event.effectiveDate());
    }

    void ended(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) TrajectoryEnded event) {
        places.close(event.trajectoryId(), event.lastDay().plusDays(1), FreeingCause.TRAJECTORY_ENDED);
    }

    void transferred(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) TrajectoryTransferred event) {
        places.close(event.trajectoryId(), event.effectiveDate(), FreeingCause.TRANSFER);
    }
}
