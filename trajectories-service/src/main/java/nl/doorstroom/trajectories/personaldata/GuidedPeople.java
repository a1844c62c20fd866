package nl.doorstroom.trajectories.personaldata;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.KnownPeople;
import nl.doorstroom.platform.personaldata.PersonGate;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Users of another organisation know of those for whom that organisation executes something. */
@Singleton
class GuidedPeople implements PersonGate {

    private final KnownPeople known;
    private final TrajectoryRepository trajectories;
    private final Visibility visibility;

    GuidedPeople(KnownPeople known, TrajectoryRepository trajectories, Visibility visibility) {
        this.known = known;
        this.trajectories = trajectories;
        this.visibility = visibility;
    }

    @Override
    public void require(UUID person) {
        if (visibility.onlyOrganisation() == null) {
            // That leaves out protected people by itself.
            known.require(person);
        } else if (trajectories.list(person, null, null, null, 1).isEmpty()) {
            throw new NotFound("Participant", person);
        }
    }
}
