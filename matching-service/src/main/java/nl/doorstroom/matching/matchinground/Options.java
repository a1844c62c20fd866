package nl.doorstroom.matching.matchinground;

import java.util.Arrays;

/**
 * Who could get which place with how many points, and how many a place takes: all that an allocation is made from. People and places
 * are numbers from 0 on, and their order decides between allocations that are equally good.
 */
final class Options {

    private final int[] positions;

    /** Where the options of a person begin; those of the last one end with the array. */
    private final int[] first;

    /** In the order of the places for each person. */
    private final int[] places;

    private final int[] points;

    private Options(int[] positions, int[] first, int[] places, int[] points) {
        this.positions = positions;
        this.first = first;
        this.places = places;
        this.points = points;
    }

    int people() {
        return first.length - 1;
    }

    int places() {
        return positions.length;
    }

    /** How many people a place takes. */
    int positions(int place) {
        return positions[place];
    }

    /** Number of the first option of a person. */
    int first(int person) {
        return first[person];
    }

    /** Number behind the last option of a person. */
    int end(int person) {
        return first[person + 1];
    }

    int count() {
        return places.length;
    }

    int place(int option) {
        return places[option];
    }

    /** Hundredths of points, above 0. */
    int points(int option) {
        return points[option];
    }

    /** Hundredths of points of a person at a place that is an option. */
    int points(int person, int place) {
        return points[Arrays.binarySearch(places, first(person), end(person), place)];
    }

    /** Takes options person by person, and the options of a person in the order of the places. */
    static final class Collector {

        private static final int SOME = 1024;

        private final int[] positions;
        private final int[] first;
        private int[] places = new int[SOME];
        private int[] points = new int[SOME];
        private int person;
        private int count;

        /** @param positions how many people each place takes */
        Collector(int people, int[] positions) {
            this.positions = positions.clone();
            this.first = new int[people + 1];
        }

        void add(int of, int place, int worth) {
            if (worth <= 0) {
                throw new IllegalArgumentException("An option is worth something");
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
                points = Arrays.copyOf(points, 2 * count);
            }
            while (person < of) {
                first[++person] = count;
            }
            places[count] = place;
            points[count++] = worth;
        }

        int count() {
            return count;
        }

        Options options() {
            while (person < first.length - 1) {
                first[++person] = count;
            }
            return new Options(positions, first, Arrays.copyOf(places, count), Arrays.copyOf(points, count));
        }
    }
}
