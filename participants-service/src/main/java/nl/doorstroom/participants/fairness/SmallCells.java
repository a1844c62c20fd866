package nl.doorstroom.participants.fairness;

import java.util.OptionalInt;

/** Which counts may be shown: those that say something of a group, and nothing of the few people in it. */
final class SmallCells {

    /**
     * Counts of less are not shown (as in published statistics of social security), and nought neither: it says of everybody
     * that they have it not, and among blanks for one to four it would be all that is said. No count is blanked for the sake
     * of another: people have several labels or none, so that no sum gives one away, and nobody is in two cohorts.
     */
    static final int SMALLEST = 5;

    private SmallCells() {}

    /**
     * A count, or nothing when too few have the label, or too few have it not: of a cohort of ten with nine the tenth is
     * known, and with ten everybody is.
     */
    static OptionalInt shown(int count, int size) {
        return count < SMALLEST || size - count < SMALLEST ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
