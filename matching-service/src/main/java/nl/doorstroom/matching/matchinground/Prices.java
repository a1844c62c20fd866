package nl.doorstroom.matching.matchinground;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What each place would have to cost, in hundredths of points, so that everybody has where they are the most that is left of an
 * option after its price. That there are such prices, with none where there is room, proves that no allocation is worth more: they are
 * a solution of the dual problem.
 */
final class Prices {

    private final int[] prices;
    private final Options options;
    private final Seating seating;

    private Prices(Options options, Seating seating) {
        this.options = options;
        this.seating = seating;
        this.prices = new int[options.places() + 1];
    }

    /**
     * The lowest prices of an allocation.
     *
     * @throws IllegalStateException when it is not the best
     */
    static Prices of(Options options, Seating seating) {
        Prices prices = new Prices(options, seating);
        prices.raise();
        prices.verify();
        return prices;
    }

    int of(int place) {
        return prices[place];
    }

    /** What is left to a person. */
    int left(int person) {
        return seating.points(person) - prices[seating.of(person)];
    }

    /** How much less than where the person is would be left of an option; 0 where it is as good. */
    int lessBy(int person, int option) {
        return left(person) + prices[options.place(option)] - options.points(option);
    }

    /** A place is raised until nobody elsewhere would rather have it, and then those who are there may look elsewhere. */
    private void raise() {
        Queue<Integer> toLookAt = new ArrayDeque<>();
        boolean[] waits = new boolean[prices.length];
        int[] looks = new int[prices.length];
        for (int place = 0; place < prices.length; place++) {
            toLookAt.add(place);
            waits[place] = true;
        }
        while (!toLookAt.isEmpty()) {
            int place = toLookAt.remove();
            waits[place] = false;
            if (++looks[place] > prices.length) {
                throw notTheBest();
            }
            seating.forEachAt(place, person -> {
                int left = left(person);
                for (int option = options.first(person); option < options.end(person); option++) {
                    int wanted = options.place(option);
                    int needed = options.points(option) - left;
                    if (wanted != place && needed > prices[wanted]) {
                        prices[wanted] = needed;
                        if (!waits[wanted]) {
                            waits[wanted] = true;
                            toLookAt.add(wanted);
                        }
                    }
                }
            });
        }
    }

    private void verify() {
        for (int place = 0; place < options.places(); place++) {
            if (seating.taken(place) > options.positions(place) || (seating.hasRoom(place) && prices[place] != 0)) {
                throw notTheBest();
            }
        }
        for (int person = 0; person < seating.people(); person++) {
            if (left(person) < 0) {
                throw notTheBest();
            }
        }
    }

    private static IllegalStateException notTheBest() {
        return new IllegalStateException("There is a better allocation");
    }
}
