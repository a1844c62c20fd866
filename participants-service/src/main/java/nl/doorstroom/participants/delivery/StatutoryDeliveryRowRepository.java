package nl.doorstroom.participants.delivery;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;

/** Rows of deliveries of the present tenant. */
@Singleton
public class StatutoryDeliveryRowRepository implements PanacheRepositoryBase<StatutoryDeliveryRow, UUID> {

    /** At most {@code limit} rows in the order of the delivery, after one that was seen. */
    public List<StatutoryDeliveryRow> list(UUID deliveryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("deliveryId =", deliveryId).list(this, after, limit);
    }
}
