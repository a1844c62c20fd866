package nl.doorstroom.trajectories.training;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Trainings of the present tenant. */
@Singleton
public class TrainingRepository implements PanacheRepositoryBase<Training, UUID> {

    /** @throws NotFound when the trajectory has no such training */
    public Training get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Training", id));
    }

    /** Those of a trajectory in the order of registration; a filter that is null lets all through. */
    public List<Training> list(
            UUID trajectoryId,
            @Nullable TrainingStatus status,
            @Nullable TrainingKind kind,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("trajectoryId =", trajectoryId)
                .where("status =", status)
                .where("kind =", kind)
                .list(this, after, limit);
    }

    List<Training> listByTrajectory(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }
}
