package nl.doorstroom.matching.mirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Rows in the order of their ids, which is that of PostgreSQL. They are never changed: with what was read since there are new
 * ones beside them, so whoever holds these goes on with what was there.
 */
public final class Rows<R> {

    /** As PostgreSQL orders them, and not as Java does, which takes the bits as signed numbers. */
    public static final Comparator<UUID> BY_BITS = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final UUID[] ids;
    private final Object[] rows;
    private final List<R> list;

    private Rows(UUID[] ids, Object[] rows) {
        this.ids = ids;
        this.rows = rows;
        this.list = list(rows);
    }

    /**
     * These rows with those of some ids as they are now.
     *
     * @param asked the ids of which it was read
     * @param now what is there of them
     */
    Rows<R> with(Iterable<UUID> asked, Map<UUID, R> now) {
        SortedSet<UUID> changed = new TreeSet<>(BY_BITS);
        asked.forEach(changed::add);
        int most = ids.length + changed.size();
        UUID[] newIds = new UUID[most];
        Object[] newRows = new Object[most];
        int size = 0;
        int next = 0;
        for (UUID id : changed) {
            int found = Arrays.binarySearch(ids, next, ids.length, id, BY_BITS);
            int before = found < 0 ? -found - 1 : found;
            System.arraycopy(ids, next, newIds, size, before - next);
            System.arraycopy(rows, next, newRows, size, before - next);
            size += before - next;
            next = found < 0 ? before : found + 1;
            R row = now.get(id);
            if (row != null) {
                newIds[size] = id;
                newRows[size++] = row;
            }
        }
        System.arraycopy(ids, next, newIds, size, ids.length - next);
        System.arraycopy(rows, next, newRows, size, ids.length - next);
        size += ids.length - next;
        return new Rows<>(Arrays.copyOf(newIds, size), Arrays.copyOf(newRows, size));
    }

    /** In the order of the ids. */
    public List<R> list() {
        return list;
    }

    @SuppressWarnings("unchecked")
    private static <R> List<R> list(Object[] rows) {
        return (List<R>) Collections.unmodifiableList(Arrays.asList(rows));
    }

    /** Takes rows one by one. What comes in order stays in order in memory too, which is where reading them later takes its time. */
    static final class Builder<R> {

        private final List<UUID> ids = new ArrayList<>();
        private final List<R> rows = new ArrayList<>();

        void add(UUID id, R row) {
            ids.add(id);
            rows.add(row);
        }

        Rows<R> rows() {
            List<Integer> order = IntStream.range(0, ids.size())
                    .boxed()
                    .sorted(Comparator.comparing(ids::get, BY_BITS))
                    .toList();
            return new Rows<>(
                    order.stream().map(ids::get).toArray(UUID[]::new),
                    order.stream().map(rows::get).toArray());
        }
    }
}
