package nl.doorstroom.trajectories.programme;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Programmes of the present tenant. */
@Singleton
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    /** @throws NotFound when the tenant has no such programme */
    public Programme get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Programme", id));
    }

    /** In the order of registration. */
    public List<Programme> list(@Nullable UUID after, int limit) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .range(0, limit - 1)
                .list();
    }
}
