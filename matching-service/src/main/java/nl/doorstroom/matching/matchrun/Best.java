package nl.doorstroom.matching.matchrun;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of many pairs, of which only so many are kept. */
final class Best {

    /**
     * Paid work first, and then the best; of equal points in the order of the ids, so that the same inputs give the same list. Whom
     * nothing is known about has no points, and comes last.
     */
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparing(
                    (Pair pair) -> !pair.place().paid())
            .thenComparing(Pair::points, Comparator.reverseOrder())
            .thenComparing(pair -> pair.place().work().vacancyId())
            .thenComparing(pair -> pair.candidate().candidate().participantId());

    private final int limit;
    private final PriorityQueue<Pair> kept = new PriorityQueue<>(BEST_FIRST.reversed());

    /** Points of the last one of as many as are kept, when none can come after it. */
    private int worst = Integer.MIN_VALUE;

    private boolean worstIsPaid;

    Best(int limit) {
        this.limit = limit;
    }

    /** Fewer points than these cannot make a place one of the best. */
    int least(KeptPlace place) {
        if (place.paid() == worstIsPaid) {
            return worst;
        }
        return worstIsPaid ? Integer.MAX_VALUE : Integer.MIN_VALUE;
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
            worst = kept.element().points();
            worstIsPaid = kept.element().place().paid();
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
