package nl.doorstroom.participants.selfreliance;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores of one measurement, of which not every domain needs one.
 *
 * @param byDomain from 1 (acute problems) to 5 (fully self-reliant), by code of list {@code self-reliance-domains}
 */
public record Scores(Map<String, Integer> byDomain) {

    public static final Scores NONE = new Scores(Map.of());

    public Scores(Map<String, Integer> byDomain) {
        SortedMap<String, Integer> sorted = new TreeMap<>(byDomain);
        this.byDomain = Collections.unmodifiableSortedMap(sorted);
    }

    /** These, and of the others those of domains of which these say nothing. */
    Scores over(Scores others) {
        Map<String, Integer> all = new TreeMap<>(others.byDomain);
        all.putAll(byDomain);
        return new Scores(all);
    }
}
