package nl.doorstroom.trajectories.pause;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Pauses of the present tenant. */
@Singleton
public class PauseRepository implements PanacheRepositoryBase<Pause, UUID> {

    /** @throws NotFound when the trajectory has no such pause */
    public Pause get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Pause", id));
    }

    /** In the order in which they were told, annulled ones too. */
    public List<Pause> list(UUID trajectoryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("trajectoryId =", trajectoryId).list(this, after, limit);
    }

    /** Those that were there, in the order of their days; a trajectory has few. */
    List<Pause> listOf(UUID trajectoryId) {
        return listOf(List.of(trajectoryId));
    }

    /** Those of several trajectories that were there, in the order of their days. */
    List<Pause> listOf(Collection<UUID> trajectories) {
        return list("trajectoryId in ?1 and annulled = false order by firstDay, id", trajectories);
    }

    /** All that was told of a trajectory in the order in which it was told, annulled ones too. */
    public List<Pause> listTold(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }

    Optional<Pause> findOpen(UUID trajectoryId) {
        return find("trajectoryId = ?1 and annulled = false and lastDay is null", trajectoryId)
                .firstResultOptional();
    }
}
