package nl.doorstroom.matching.matchrun;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.mirror.Rows;

/** The best of many pairs, of which only so many are kept. */
final class Best {

    /**
     * Paid work first, and then the best; of equal points in the order of the ids, so that the same inputs give the same list. Whom
     * nothing is known about has no points, and comes last.
     */
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparing(
                    (Pair pair) -> !pair.place().paid())
            .thenComparing(Pair::points, Comparator.reverseOrder())
            .thenComparing(pair -> pair.place().work().vacancyId(), Rows.BY_BITS)
            .thenComparing(pair -> pair.candidate().candidate().participantId(), Rows.BY_BITS);

    private final int limit;
    private final PriorityQueue<Pair> kept = new PriorityQueue<>(BEST_FIRST.reversed());

    /** The last one of as many as are kept; null as long as there are fewer. */
    private @Nullable Pair worst;

    Best(int limit) {
        this.limit = limit;
    }

    /** How many points the next place needs to be one of the best, when they are told of in the order of their ids. */
    int least(KeptPlace place) {
        if (worst == null) {
            return Integer.MIN_VALUE;
        }
        if (place.paid() == worst.place().paid()) {
            return worst.points() + 1;
        }
        return place.paid() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    void add(KeptCandidate candidate, KeptPlace place, int points) {
        // Most of them: decided without making anything.
        if (points >= least(place)) {
            add(new Pair(candidate, place, points));
        }
    }

    private void add(Pair pair) {
        if (kept.size() < limit) {
            kept.add(pair);
        } else if (BEST_FIRST.compare(pair, kept.element()) < 0) {
            kept.remove();
            kept.add(pair);
        }
        if (kept.size() == limit) {
            worst = kept.element();
        }
    }

    /** The best of these and others. */
    Best with(Best others) {
        others.kept.forEach(this::add);
        return this;
    }

    List<Pair> list() {
        return kept.stream().sorted(BEST_FIRST).toList();
    }

    /** A person and a place. */
    record Pair(KeptCandidate candidate, KeptPlace place, int points) {}
}
