package nl.doorstroom.matching.scoring;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for the codes and URIs of people and work, so that comparing them is comparing numbers. What is coded by one of
 * these is compared only with what is coded by the same. May be used by several threads.
 */
public final class Codes {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Set<String>, int[]> sets = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(1);

    /** The number of a code, above 0; a new one for a code that was not seen before. */
    public int of(String code) {
        Integer known = numbers.get(code);
        return known != null ? known : numbers.computeIfAbsent(code, unseen -> next.getAndIncrement());
    }

    /**
     * The numbers of a set of a short list, such as that of shifts, in their order. Who has the same set has the same array, so that
     * comparing many reads memory that is at hand.
     */
    int[] ofSet(Set<String> codes) {
        return sets.computeIfAbsent(Set.copyOf(codes), unseen -> sorted(unseen));
    }

    /** The numbers of codes, in their order. */
    int[] sorted(Collection<String> codes) {
        return codes.stream().mapToInt(this::of).sorted().toArray();
    }
}
