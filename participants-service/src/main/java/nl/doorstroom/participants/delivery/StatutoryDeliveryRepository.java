package nl.doorstroom.participants.delivery;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Deliveries of the present tenant. */
@Singleton
public class StatutoryDeliveryRepository implements PanacheRepositoryBase<StatutoryDelivery, UUID> {

    /** @throws NotFound when the tenant has no such delivery */
    public StatutoryDelivery get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Statutory delivery", id));
    }

    /** At most {@code limit} deliveries in the order in which they were made, after one that was seen. */
    public List<StatutoryDelivery> list(@Nullable String period, @Nullable UUID after, int limit) {
        return new PageQuery().where("period =", period).list(this, after, limit);
    }
}
