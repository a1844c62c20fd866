package nl.doorstroom.matching.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * What a mirror shows, and how it is read: of the present tenant, in the transaction of the caller, and the same for every
 * user.
 *
 * @param <R> a row, which nothing changes
 */
public interface MirrorSource<R> {

    /** Tables of which it is made. Each has the columns {@code tenant} and {@code changed_in}. */
    List<Table> tables();

    /**
     * As which id an id goes on that is shown together with another. It is read each time, so it should be short; an id that
     * it does not name goes on as itself.
     */
    Map<UUID, UUID> groups();

    /**
     * Hands over the rows as they are now, with the id as which they go on, if possible in the order of PostgreSQL. One that is
     * not shown (any more) is left out.
     *
     * @param ids null: all
     * @param shared for parts that rows have in common
     */
    void read(@Nullable Collection<UUID> ids, Shared shared, BiConsumer<UUID, R> reader);

    /**
     * A table.
     *
     * @param id column that tells whose the row is
     */
    record Table(String name, String id) {}
}
