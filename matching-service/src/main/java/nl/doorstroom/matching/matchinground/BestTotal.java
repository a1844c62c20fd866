package nl.doorstroom.matching.matchinground;

/** Finds an allocation of which the points add up to the most. */
interface BestTotal {

    /** The person gets no place. */
    int NO_PLACE = -1;

    /** The place of each person, or {@link #NO_PLACE}; any of the best allocations. */
    int[] allocate(Options options);
}
