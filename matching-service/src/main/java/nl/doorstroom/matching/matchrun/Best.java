package nl.doorstroom.matching.matchrun;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import nl.doorstroom.matching.scoring.Fit;

/** The best of many, of which only so many are kept. */
final class Best {

    /** Best first; equal scores in the order of the ids, so that the same inputs give the same list. */
    private static final Comparator<Fit> BEST_FIRST = Comparator.comparing(
                    Fit::score, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Fit::vacancyId)
            .thenComparing(Fit::participantId);

    private final int limit;
    private final PriorityQueue<Fit> kept = new PriorityQueue<>(BEST_FIRST.reversed());

    Best(int limit) {
        this.limit = limit;
    }

    void add(Fit fit) {
        if (kept.size() < limit) {
            kept.add(fit);
        } else if (BEST_FIRST.compare(fit, kept.element()) < 0) {
            kept.remove();
            kept.add(fit);
        }
    }

    List<Fit> list() {
        return kept.stream().sorted(BEST_FIRST).toList();
    }
}
