package nl.doorstroom.matching.matchinground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Gives a person another place and lets others move on, so that the total loses as little as possible: the shortest way through
 * those who could make room for each other, of which each step costs what it is less than the best.
 */
final class Exchange {

    private static final int FAR = Integer.MAX_VALUE;
    private static final int NOBODY = -1;

    private final Options options;
    private final Seating seating;
    private final Prices prices;

    /**
     * What is left to a person stays the same when nobody loses, so what an option is less than that does too; and so does the order
     * of a person's options by it, in which a search can stop at the first that is too far.
     */
    private final int[] less;

    private final int[] nearest;

    private final int[] distance;
    private final int[] cameFrom;
    private final int[] mover;
    private final PriorityQueue<Long> toLookAt = new PriorityQueue<>();

    private int goal;
    private int limit;

    Exchange(Options options, Seating seating, Prices prices) {
        this.options = options;
        this.seating = seating;
        this.prices = prices;
        this.less = new int[options.count()];
        this.nearest = new int[options.count()];
        this.distance = new int[options.places() + 1];
        this.cameFrom = new int[options.places() + 1];
        this.mover = new int[options.places() + 1];
        for (int person = 0; person < options.people(); person++) {
            order(person);
        }
    }

    private void order(int person) {
        int first = options.first(person);
        long[] keys = new long[options.end(person) - first];
        for (int i = 0; i < keys.length; i++) {
            less[first + i] = prices.lessBy(person, first + i);
            keys[i] = (long) less[first + i] << Integer.SIZE | (first + i);
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            nearest[first + i] = (int) keys[i];
        }
    }

    /** How many hundredths of points the total loses when a person gets an option. */
    int loss(int person, int option) {
        forget(person, FAR - 1);
        find(option, 0);
        return distance[goal];
    }

    /**
     * Gives a person the first of some options by which the total loses nothing and nobody who comes before has to move; none when
     * the person has the first such option.
     *
     * @param preferences options of the person, best first
     */
    void improve(int person, int[] preferences) {
        forget(person, 0);
        for (int option : preferences) {
            int wanted = options.place(option);
            if (wanted == goal) {
                return;
            }
            // From where an earlier search was, no way leads to where the person is.
            if (less[option] == 0 && distance[wanted] == FAR) {
                find(option, person + 1);
                if (distance[goal] != FAR) {
                    carryOut(person, wanted);
                    return;
                }
            }
        }
    }

    private void carryOut(int person, int wanted) {
        List<int[]> moves = new ArrayList<>();
        for (int place = goal; place != wanted; place = cameFrom[place]) {
            if (mover[place] != NOBODY) {
                moves.add(new int[] {mover[place], place});
            }
        }
        Collections.reverse(moves);
        moves.forEach(move -> seating.move(move[0], move[1]));
        seating.move(person, wanted);
    }

    private void forget(int person, int most) {
        Arrays.fill(distance, FAR);
        goal = seating.of(person);
        limit = most;
    }

    /** Looks for the shortest way from an option to where the person is, as far as those who may not move allow one. */
    private void find(int option, int firstWhoMayMove) {
        toLookAt.clear();
        reach(options.place(option), less[option], goal, NOBODY);
        while (!toLookAt.isEmpty()) {
            long next = toLookAt.remove();
            int place = (int) next;
            int far = (int) (next >>> Integer.SIZE);
            if (place == goal) {
                return;
            }
            if (far == distance[place]) {
                lookFrom(place, far, firstWhoMayMove);
            }
        }
    }

    private void lookFrom(int place, int far, int firstWhoMayMove) {
        if (place == seating.outside()) {
            // One more without a place: then one place may have one fewer.
            for (int other = 0; other < options.places(); other++) {
                if (seating.taken(other) > 0) {
                    reach(other, far + prices.of(other), place, NOBODY);
                }
            }
        } else if (seating.hasRoom(place)) {
            reach(seating.outside(), far, place, NOBODY);
        }
        seating.forEachAt(place, other -> {
            if (other < firstWhoMayMove) {
                return;
            }
            if (place != seating.outside()) {
                reach(seating.outside(), far + prices.left(other), place, other);
            }
            for (int i = options.first(other); i < options.end(other) && far + less[nearest[i]] <= limit; i++) {
                reach(options.place(nearest[i]), far + less[nearest[i]], place, other);
            }
        });
    }

    private void reach(int place, int far, int from, int who) {
        if (far > limit || far >= distance[place]) {
            return;
        }
        distance[place] = far;
        cameFrom[place] = from;
        mover[place] = who;
        toLookAt.add((long) far << Integer.SIZE | place);
        if (place == goal) {
            // Only a shorter way is of interest now.
            limit = far - 1;
        } else if (place == seating.outside()) {
            // The person leaves where they are, so that place has one fewer: a way there is, and what is farther is of
            // no interest.
            reach(goal, far + prices.of(goal), place, NOBODY);
        }
    }
}
