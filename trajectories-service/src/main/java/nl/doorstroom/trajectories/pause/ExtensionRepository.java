package nl.doorstroom.trajectories.pause;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;

/** Extensions of the present tenant. */
@Singleton
public class ExtensionRepository implements PanacheRepositoryBase<Extension, UUID> {

    /** In the order in which they were made. */
    public List<Extension> list(UUID trajectoryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("trajectoryId =", trajectoryId).list(this, after, limit);
    }

    /** By how many days trajectories were extended for a reason, all together. */
    long daysFor(Collection<UUID> trajectories, String reason) {
        return list("trajectoryId in ?1 and reason = ?2", trajectories, reason).stream()
                .mapToLong(Extension::days)
                .sum();
    }
}
