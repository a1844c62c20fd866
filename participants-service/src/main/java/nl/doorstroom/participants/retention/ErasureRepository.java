package nl.doorstroom.participants.retention;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Erasures of the present tenant. */
@Singleton
public class ErasureRepository implements PanacheRepositoryBase<Erasure, UUID> {

    /** @throws NotFound when the tenant has no such erasure */
    public Erasure get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Erasure", id));
    }

    /** At most {@code limit} erasures in the order in which they were done, after one that was seen. */
    public List<Erasure> list(@Nullable UUID after, int limit) {
        return new PageQuery().list(this, after, limit);
    }
}
