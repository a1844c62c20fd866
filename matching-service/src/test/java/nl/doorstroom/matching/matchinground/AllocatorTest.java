package nl.doorstroom.matching.matchinground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rounds are made up by a seed, which stands in the failure. Few different points, so that many allocations are equally good. */
class AllocatorTest {

    private static final BestTotal BY_FLOW = new MinCostFlowTotal();

    private final Allocator allocator = new Allocator(BY_FLOW);

    @Test
    void isTheOneThatTryingAllOfThemFinds() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int[][] worth = worth(random, 1 + random.nextInt(5), 1 + random.nextInt(4), 60, 60 + random.nextInt(6));
            int[] positions = positions(random, worth[0].length, 3);

            List<Outcome> outcomes = allocator.allocate(options(worth, positions));

            assertArrayEquals(best(worth, positions, -1, -1), places(outcomes), "seed " + seed);
        }
    }

    @Test
    void tellsWhatTheTotalWouldLoseIfSomebodyHadTheBestOption() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int[][] worth = worth(random, 2 + random.nextInt(4), 1 + random.nextInt(4), 1, 12);
            int[] positions = positions(random, worth[0].length, 2);

            List<Outcome> outcomes = allocator.allocate(options(worth, positions));

            int total = total(worth, places(outcomes));
            for (int person = 0; person < outcomes.size(); person++) {
                Outcome outcome = outcomes.get(person);
                if (outcome.best() != null) {
                    int[] forced = best(worth, positions, person, outcome.best().place());
                    assertEquals(total - total(worth, forced), outcome.loss(), "seed " + seed + ", person " + person);
                    assertEquals(
                            outcome.loss() == 0
                                    ? AllocationReason.FIRST_REGISTERED_FIRST
                                    : AllocationReason.OTHERS_GAIN_MORE,
                            outcome.reason());
                }
            }
        }
    }

    @Test
    void saysWhyThisOneAndWhatTheNextBestWas() {
        int[][] worth = {{90, 80, 70}, {95, 0, 60}, {0, 0, 0}, {88, 0, 0}};

        List<Outcome> outcomes = allocator.allocate(options(worth, new int[] {1, 1, 1}));

        // 88 and 60 at the first and the last place are worth more than 95 alone.
        assertEquals(
                List.of(
                        outcome(
                                AllocationReason.OTHERS_GAIN_MORE,
                                3,
                                choice(1, 80),
                                2,
                                choice(0, 90),
                                78,
                                choice(2, 70)),
                        outcome(AllocationReason.OTHERS_GAIN_MORE, 2, choice(2, 60), 2, choice(0, 95), 53, null),
                        Outcome.without(AllocationReason.NO_MATCH),
                        outcome(AllocationReason.BEST_OPTION, 1, choice(0, 88), 1, null, 0, null)),
                outcomes);
    }

    /** The prices are a solution of the dual problem, of which the value is the total: so nothing is worth more. */
    @Test
    void isProvedToBeTheBestByPrices() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int[][] worth = worth(random, 300, 200, 6000, 10_000);
            int[] positions = positions(random, 200, 3);
            Options options = options(worth, positions);
            int[] places = places(allocator.allocate(options));

            Prices prices = Prices.of(options, new Seating(options, places));

            long dual = 0;
            for (int person = 0; person < options.people(); person++) {
                assertTrue(prices.left(person) >= 0);
                for (int option = options.first(person); option < options.end(person); option++) {
                    assertTrue(prices.left(person) + prices.of(options.place(option)) >= options.points(option));
                }
                assertTrue(places[person] >= 0 || prices.left(person) == 0);
                dual += prices.left(person);
            }
            int[] taken = taken(places, positions.length);
            for (int place = 0; place < positions.length; place++) {
                assertTrue(prices.of(place) >= 0);
                assertTrue(taken[place] <= positions[place], "more people than positions");
                assertTrue(taken[place] == positions[place] || prices.of(place) == 0);
                dual += (long) prices.of(place) * positions[place];
            }
            assertEquals(total(worth, places), dual, "seed " + seed);
        }
    }

    @Test
    void doesNotDependOnWhichOfTheBestIsFound() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int[][] worth = worth(random, 40, 25, 60, 61 + random.nextInt(3));
            int[] positions = positions(random, 25, 3);

            List<Outcome> outcomes = allocator.allocate(options(worth, positions));

            assertEquals(
                    outcomes,
                    new Allocator(inAnotherOrder(worth, positions, random)).allocate(options(worth, positions)),
                    "seed " + seed);
        }
    }

    @Test
    void trustsNothingThatIsNotTheBest() {
        int[][] worth = {{90, 80}, {95, 60}};
        Options options = options(worth, new int[] {1, 1});

        for (int[] worse : List.of(
                new int[] {0, 1},
                new int[] {-1, 0},
                new int[] {1, -1},
                new int[] {-1, -1},
                // More people than positions.
                new int[] {0, 0})) {
            Allocator trusting = new Allocator(any -> worse);
            assertThrows(IllegalStateException.class, () -> trusting.allocate(options), Arrays.toString(worse));
        }
    }

    @Test
    void hasNothingForAnybodyWhereNothingMatches() {
        assertEquals(List.of(), allocator.allocate(options(new int[0][], new int[] {1})));
        assertEquals(
                List.of(Outcome.without(AllocationReason.NO_MATCH)),
                allocator.allocate(options(new int[][] {{}}, new int[0])));
    }

    /** The same problem with people and places in another order, of which the solution is carried back. */
    private static BestTotal inAnotherOrder(int[][] worth, int[] positions, Random random) {
        int[] people = order(worth.length, random);
        int[] places = order(positions.length, random);
        int[][] otherWorth = new int[worth.length][positions.length];
        int[] otherPositions = new int[positions.length];
        for (int place = 0; place < positions.length; place++) {
            otherPositions[places[place]] = positions[place];
            for (int person = 0; person < worth.length; person++) {
                otherWorth[people[person]][places[place]] = worth[person][place];
            }
        }
        int[] found = BY_FLOW.allocate(options(otherWorth, otherPositions));
        return any -> {
            int[] back = new int[worth.length];
            for (int person = 0; person < worth.length; person++) {
                int place = found[people[person]];
                back[person] = place;
                for (int one = 0; one < places.length; one++) {
                    if (places[one] == place) {
                        back[person] = one;
                    }
                }
            }
            return back;
        };
    }

    private static int[] order(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of those that are worth the most the one in which the first person has the best possible, and so on. */
    private static int[] best(int[][] worth, int[] positions, int forced, int forcedPlace) {
        List<int[]> all = new ArrayList<>();
        collect(worth, positions.clone(), forced, forcedPlace, 0, new int[worth.length], all);
        return all.stream()
                .min(Comparator.<int[]>comparingInt(places -> -total(worth, places))
                        .thenComparing((one, other) -> {
                            for (int person = 0; person < one.length; person++) {
                                int byPoints = Integer.compare(
                                        points(worth, person, other[person]), points(worth, person, one[person]));
                                if (byPoints != 0) {
                                    return byPoints;
                                }
                                if (one[person] != other[person]) {
                                    return Integer.compare(one[person], other[person]);
                                }
                            }
                            return 0;
                        }))
                .orElseThrow();
    }

    private static void collect(
            int[][] worth, int[] free, int forced, int forcedPlace, int person, int[] places, List<int[]> all) {
        if (person == worth.length) {
            all.add(places.clone());
            return;
        }
        for (int place = -1; place < free.length; place++) {
            if (person == forced && place != forcedPlace) {
                continue;
            }
            if (place >= 0 && (worth[person][place] == 0 || free[place] == 0)) {
                continue;
            }
            places[person] = place;
            if (place >= 0) {
                free[place]--;
            }
            collect(worth, free, forced, forcedPlace, person + 1, places, all);
            if (place >= 0) {
                free[place]++;
            }
        }
    }

    private static int total(int[][] worth, int[] places) {
        int total = 0;
        for (int person = 0; person < places.length; person++) {
            total += points(worth, person, places[person]);
        }
        return total;
    }

    private static int points(int[][] worth, int person, int place) {
        return place < 0 ? 0 : worth[person][place];
    }

    private static int[] taken(int[] places, int count) {
        int[] taken = new int[count];
        for (int place : places) {
            if (place >= 0) {
                taken[place]++;
            }
        }
        return taken;
    }

    private static Outcome outcome(
            AllocationReason reason,
            int options,
            Outcome.Choice got,
            int rank,
            Outcome.Choice best,
            int loss,
            Outcome.Choice next) {
        return new Outcome(reason, options, got, rank, best, loss, next);
    }

    private static Outcome.Choice choice(int place, int points) {
        return new Outcome.Choice(place, points);
    }

    private static int[] places(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToInt(outcome -> outcome.got() == null ? -1 : outcome.got().place())
                .toArray();
    }

    /** Points by person and place; 0 where it is no option. */
    private static int[][] worth(Random random, int people, int places, int least, int most) {
        int[][] worth = new int[people][places];
        for (int[] ofPerson : worth) {
            for (int place = 0; place < places; place++) {
                ofPerson[place] = random.nextInt(3) == 0 ? 0 : least + random.nextInt(most - least + 1);
            }
        }
        return worth;
    }

    private static int[] positions(Random random, int places, int most) {
        return random.ints(places, 1, most + 1).toArray();
    }

    private static Options options(int[][] worth, int[] positions) {
        Options.Collector collector = new Options.Collector(worth.length, positions);
        for (int person = 0; person < worth.length; person++) {
            for (int place = 0; place < worth[person].length; place++) {
                if (worth[person][place] > 0) {
                    collector.add(person, place, worth[person][place]);
                }
            }
        }
        return collector.options();
    }
}
