package nl.doorstroom.reporting.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.PersonsMerged;
import nl.doorstroom.reporting.fact.StepFact;

/**
 * All facts about a closed group of people: everyone who ever shared a benefit spell or a merge with one of them.
 *
 * <p>Closed, because the end of a couple's benefit needs the work of both. A larger group gives the same figures for the
 * same people, so how the group is found is a matter of speed only.
 *
 * @param facts distinct by event and ordered by recorded time, whatever the order and the number of deliveries
 */
public record History(List<Fact> facts) {

    private static final Comparator<Fact> BY_RECORDED_TIME = Comparator.comparing(
                    (Fact fact) -> fact.recorded().recordedAt())
            .thenComparing(fact -> fact.recorded().eventId());

    public History {
        facts = distinct(facts);
    }

    public static History of(Collection<? extends Fact> facts) {
        return new History(List.copyOf(facts));
    }

    /** Without what happens to people on the way, on which no placement, benefit or check depends. */
    public History ofResults() {
        return new History(
                facts.stream().filter(fact -> !(fact instanceof StepFact)).toList());
    }

    /** Without facts of one type. */
    public History without(Class<? extends StepFact> type) {
        return new History(facts.stream().filter(fact -> !type.isInstance(fact)).toList());
    }

    /** For each thing of one type a history of its own: its facts, and who is who. */
    public List<History> each(Class<? extends StepFact> type) {
        List<Fact> merges =
                facts.stream().filter(PersonsMerged.class::isInstance).toList();
        return facts.stream()
                .filter(type::isInstance)
                .collect(Collectors.groupingBy(Fact::key, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own ->
                        new History(Stream.concat(own.stream(), merges.stream()).toList()))
                .toList();
    }

    /** The moments at which knowledge changed; between two of them every answer stays the same. */
    public SortedSet<Instant> moments() {
        SortedSet<Instant> moments = new TreeSet<>();
        for (Fact fact : facts) {
            moments.add(fact.recorded().recordedAt());
        }
        return moments;
    }

    /** What was known at a moment: facts recorded at that very moment included. */
    public Knowledge knownAt(Instant knownAt) {
        return Knowledge.of(facts.stream()
                .takeWhile(fact -> !fact.recorded().recordedAt().isAfter(knownAt))
                .toList());
    }

    private static List<Fact> distinct(List<Fact> facts) {
        Map<UUID, Fact> byEvent = new LinkedHashMap<>();
        for (Fact fact : facts) {
            byEvent.putIfAbsent(fact.recorded().eventId(), fact);
        }
        return byEvent.values().stream().sorted(BY_RECORDED_TIME).toList();
    }
}
