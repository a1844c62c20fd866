package nl.doorstroom.participants.fairness;

import java.util.OptionalInt;

/** Which counts may be shown: those that say something of a group, and nothing of the few people in it. */
final class SmallCells {

    /** Counts of one to four are not shown (as in published statistics of social security). */
    static final int SMALLEST = 5;

    private SmallCells() {}

    /**
     * A count, or nothing when too few have the label, or too few have it not: of a cohort of ten with nine the tenth is
     * known, and with ten everybody is.
     */
    static OptionalInt shown(int count, int size) {
        boolean few = count > 0 && count < SMALLEST;
        boolean fewWithout = count > 0 && size - count < SMALLEST;
        return few || fewWithout ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
