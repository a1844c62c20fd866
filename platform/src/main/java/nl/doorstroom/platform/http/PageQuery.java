package nl.doorstroom.platform.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Object> values = new HashMap<>();

    /**
     * A condition, as far as it is asked for.
     *
     * @param left what stands before the value in Hibernate's query language: {@code startDate >=}
     * @param value null: the caller does not ask for it
     */
    public PageQuery where(String left, @Nullable Object value) {
        if (value != null) {
            String name = "value" + values.size();
            values.put(name, value);
            conditions.add(left + " :" + name);
        }
        return this;
    }

    /**
     * A condition that has its own values.
     *
     * @param condition in Hibernate's query language
     * @param named by the names that the condition gives them
     */
    public PageQuery suchThat(String condition, Map<String, Object> named) {
        values.putAll(named);
        conditions.add("(" + condition + ")");
        return this;
    }

    /** At most {@code limit} members for which every condition holds, after one that was seen. */
    public <T> List<T> list(PanacheRepositoryBase<T, UUID> members, @Nullable UUID after, int limit) {
        where("id >", after);
        Sort byId = Sort.by("id");
        PanacheQuery<T> found = conditions.isEmpty()
                ? members.findAll(byId)
                : members.find(String.join(" and ", conditions), byId, values);
        return found.page(0, limit).list();
    }
}
