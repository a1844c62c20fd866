package nl.doorstroom.matching.matchinground;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Who has which place at the moment. Who has none stands outside, where there is room for everybody. */
final class Seating {

    private static final int NOBODY = -1;

    private final Options options;
    private final int[] seats;
    private final int[] taken;

    /** The people of a place as a list: who is the first there, and who stands before and behind whom. */
    private final int[] firstAt;

    private final int[] before;
    private final int[] behind;

    /** @param places the place of each person, or {@link BestTotal#NO_PLACE} */
    Seating(Options options, int[] places) {
        this.options = options;
        this.seats = new int[places.length];
        this.taken = new int[options.places() + 1];
        this.firstAt = new int[options.places() + 1];
        this.before = new int[places.length];
        this.behind = new int[places.length];
        Arrays.fill(firstAt, NOBODY);
        for (int person = places.length - 1; person >= 0; person--) {
            enter(person, places[person] == BestTotal.NO_PLACE ? outside() : places[person]);
        }
    }

    /** The number of no place. */
    int outside() {
        return options.places();
    }

    int people() {
        return seats.length;
    }

    /** The place of a person, or {@link #outside()}. */
    int of(int person) {
        return seats[person];
    }

    /** How many people have a place. */
    int taken(int place) {
        return taken[place];
    }

    /** Whether one more fits in. */
    boolean hasRoom(int place) {
        return place == outside() || taken[place] < options.positions(place);
    }

    /** Points of a person where that person is. */
    int points(int person) {
        return seats[person] == outside() ? 0 : options.points(person, seats[person]);
    }

    void forEachAt(int place, IntConsumer person) {
        for (int at = firstAt[place]; at != NOBODY; at = behind[at]) {
            person.accept(at);
        }
    }

    void move(int person, int place) {
        int left = seats[person];
        taken[left]--;
        if (before[person] == NOBODY) {
            firstAt[left] = behind[person];
        } else {
            behind[before[person]] = behind[person];
        }
        if (behind[person] != NOBODY) {
            before[behind[person]] = before[person];
        }
        enter(person, place);
    }

    private void enter(int person, int place) {
        seats[person] = place;
        taken[place]++;
        before[person] = NOBODY;
        behind[person] = firstAt[place];
        if (firstAt[place] != NOBODY) {
            before[firstAt[place]] = person;
        }
        firstAt[place] = person;
    }
}
