package nl.doorstroom.platform.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Time-driven work of a service, as a bean. It runs by itself for each day and each tenant, and for another day when an
 * operator asks. Both methods work in a transaction of the tenant that is begun for them.
 */
public interface Job {

    /** In kebab-case: {@code offer-expiry}. It is stored, so it stays. */
    String name();

    /**
     * What has to be done on a day: what is due by then and was not done on an earlier one.
     *
     * @param after the last item that was taken; at the beginning the UUID of zeros, after which every other one comes
     * @return at most {@code limit} items whose ids come after it, in the order in which the database sorts ids
     */
    List<UUID> due(LocalDate day, UUID after, int limit);

    /**
     * Does what is due with one item, in a transaction of its own. Users work meanwhile: it looks again, under its own
     * lock, whether anything is still to be done. What it throws undoes this item and no other; the item is counted as
     * failed and is due again in the next run.
     */
    void handle(UUID item, LocalDate day);
}
