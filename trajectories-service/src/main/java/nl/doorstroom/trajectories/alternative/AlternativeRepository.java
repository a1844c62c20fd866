package nl.doorstroom.trajectories.alternative;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Alternatives of the present tenant. */
@Singleton
public class AlternativeRepository implements PanacheRepositoryBase<Alternative, UUID> {

    /** @throws NotFound when the trajectory has no such alternative */
    public Alternative get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Alternative", id));
    }

    /** Those of a trajectory in the order of registration. */
    public List<Alternative> list(UUID trajectoryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("trajectoryId =", trajectoryId).list(this, after, limit);
    }
}
