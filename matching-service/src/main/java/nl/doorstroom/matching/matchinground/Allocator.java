package nl.doorstroom.matching.matchinground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchinground.Outcome.Choice;

/**
 * Allocates places so that the points add up to the most. Of several allocations that do, it is the one in which the first person has
 * the best possible, then the second, and so on; between options that are worth the same the first one. So it does not depend on what
 * found it, nor on the order in which anything was read.
 */
@Singleton
class Allocator {

    private final BestTotal best;

    Allocator(BestTotal best) {
        this.best = best;
    }

    /** What each person gets. */
    List<Outcome> allocate(Options options) {
        Seating seating = new Seating(options, best.allocate(options));
        Prices prices = Prices.of(options, seating);
        Exchange exchange = new Exchange(options, seating, prices);
        int[][] preferences = new int[options.people()][];
        for (int person = 0; person < options.people(); person++) {
            preferences[person] = preferences(options, person);
            exchange.improve(person, preferences[person]);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int person = 0; person < options.people(); person++) {
            outcomes.add(outcome(person, preferences[person], options, seating, exchange));
        }
        return outcomes;
    }

    private static Outcome outcome(int person, int[] preferences, Options options, Seating seating, Exchange exchange) {
        if (preferences.length == 0) {
            return Outcome.without(AllocationReason.NO_MATCH);
        }
        int at = 0;
        while (at < preferences.length && options.place(preferences[at]) != seating.of(person)) {
            at++;
        }
        Choice got = choice(options, preferences, at);
        Choice next = got == null ? null : choice(options, preferences, at + 1);
        int better = 0;
        while (better < preferences.length && options.points(preferences[better]) > seating.points(person)) {
            better++;
        }
        if (better == 0) {
            return new Outcome(AllocationReason.BEST_OPTION, preferences.length, got, 1, null, 0, next);
        }
        int loss = exchange.loss(person, preferences[0]);
        return new Outcome(
                loss == 0 ? AllocationReason.FIRST_REGISTERED_FIRST : AllocationReason.OTHERS_GAIN_MORE,
                preferences.length,
                got,
                got == null ? 0 : better + 1,
                choice(options, preferences, 0),
                loss,
                next);
    }

    private static @Nullable Choice choice(Options options, int[] preferences, int at) {
        return at >= preferences.length
                ? null
                : new Choice(options.place(preferences[at]), options.points(preferences[at]));
    }

    /** The options of a person, best first; of equal ones the first place. */
    private static int[] preferences(Options options, int person) {
        // The options stand in the order of the places, so their own number decides between equal ones.
        long[] keys = new long[options.end(person) - options.first(person)];
        for (int i = 0; i < keys.length; i++) {
            int option = options.first(person) + i;
            keys[i] = (long) -options.points(option) << Integer.SIZE | option;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
