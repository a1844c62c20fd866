package nl.doorstroom.reporting.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Turns what is present at successive points into intervals, as long as possible.
 *
 * @param <P> a moment or a day
 * @param <T> what is present; equal things at neighbouring points are one
 */
final class Intervals<P, T> {

    /** From a point, included, to a point, excluded; null is no end. */
    record Interval<P, T>(P from, @Nullable P until, T item) {}

    private final Map<T, P> open = new LinkedHashMap<>();
    private final List<Interval<P, T>> closed = new ArrayList<>();

    /** Says what is present from a point on; points come in ascending order. */
    void presentFrom(P point, Collection<T> items) {
        Set<T> present = new HashSet<>(items);
        open.entrySet().removeIf(entry -> {
            boolean gone = !present.contains(entry.getKey());
            if (gone) {
                closed.add(new Interval<>(entry.getValue(), point, entry.getKey()));
            }
            return gone;
        });
        items.forEach(item -> open.putIfAbsent(item, point));
    }

    /** All intervals, those without an end last. */
    List<Interval<P, T>> all() {
        List<Interval<P, T>> all = new ArrayList<>(closed);
        open.forEach((item, from) -> all.add(new Interval<>(from, null, item)));
        return all;
    }
}
