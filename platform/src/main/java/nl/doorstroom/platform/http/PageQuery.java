package nl.doorstroom.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list whose filters are optional, in the order in which cursors walk through it: that of the ids,
 * which is the order of registration.
 */
public final class PageQuery {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * A condition, as far as it is asked for.
     *
     * @param left what stands before the value in Hibernate's query language: {@code startDate >=}
     * @param value null: the caller does not ask for it
     */
    public PageQuery where(String left, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(left + " ?" + values.size());
        }
        return this;
    }

    /** At most {@code limit} members for which every condition holds, after one that was seen. */
    public <T> List<T> list(PanacheRepositoryBase<T, UUID> members, @Nullable UUID after, int limit) {
        where("id >", after);
        Sort byId = Sort.by("id");
        PanacheQuery<T> found = conditions.isEmpty()
                ? members.findAll(byId)
                : members.find(String.join(" and ", conditions), byId, values.toArray());
        return found.page(0, limit).list();
    }
}
