package nl.doorstroom.participants.selfreliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** How self-reliance went over time; a plain function of the measurements. */
public final class SelfReliance {

    private SelfReliance() {}

    /** The scores of each domain, the oldest day first; of two of one day the one registered later stands last. */
    public static SortedMap<String, List<Point>> series(Collection<Measured> measurements) {
        SortedMap<String, List<Point>> series = new TreeMap<>();
        measurements.stream()
                .sorted(Comparator.comparing(Measured::measuredOn).thenComparing(Measured::id))
                .forEach(measured -> measured.scores()
                        .byDomain()
                        .forEach((domain, score) -> series.computeIfAbsent(domain, first -> new ArrayList<>())
                                .add(new Point(measured.measuredOn(), score, measured.id()))));
        return series;
    }

    /** A measurement as it holds. */
    public record Measured(UUID id, LocalDate measuredOn, Scores scores) {

        /** With the scores of these domains alone. */
        public Measured only(Predicate<String> domains) {
            Map<String, Integer> left = new TreeMap<>(scores.byDomain());
            left.keySet().removeIf(domain -> !domains.test(domain));
            return new Measured(id, measuredOn, new Scores(left));
        }
    }

    /** A score of one domain on one day. */
    public record Point(LocalDate measuredOn, int score, UUID measurementId) {}
}
