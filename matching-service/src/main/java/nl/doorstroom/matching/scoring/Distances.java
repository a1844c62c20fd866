package nl.doorstroom.matching.scoring;

import org.jspecify.annotations.Nullable;

/** Kilometres between postcode areas. */
@FunctionalInterface
public interface Distances {

    /** Knows only that an area lies at no distance from itself: a table of areas is imported by an operator. */
    Distances WITHOUT_TABLE = (from, to) -> from.equals(to) ? 0 : null;

    /** @return whole kilometres as the crow flies, or null when it is not known */
    @Nullable
    Integer between(String from, String to);
}
