package nl.doorstroom.trajectories.milestone;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Milestones of the present tenant. */
@Singleton
public class MilestoneRepository implements PanacheRepositoryBase<Milestone, UUID> {

    /** @throws NotFound when the trajectory has no such milestone */
    public Milestone get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Milestone", id));
    }

    /** In the order in which they are due; a trajectory has few. */
    public List<Milestone> listByTrajectory(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by dueDate, id", trajectoryId);
    }
}
