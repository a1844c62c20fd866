package nl.doorstroom.matching.scoring;

/** Kilometres between postcode areas. */
@FunctionalInterface
public interface Distances {

    /** It is not known how far that is. */
    int UNKNOWN = -1;

    /** Knows only that an area lies at no distance from itself: a table of areas is imported by an operator. */
    Distances WITHOUT_TABLE = (from, to) -> from == to ? 0 : UNKNOWN;

    /**
     * The distance between two areas, each the four digits of a postcode.
     *
     * @return whole kilometres as the crow flies, or {@link #UNKNOWN}
     */
    int between(int from, int to);
}
