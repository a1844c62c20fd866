package nl.doorstroom.matching.matchinground;

import org.jspecify.annotations.Nullable;

/**
 * What an allocation gives a person, and why.
 *
 * @param options how many places the person could have got
 * @param got the place; null: none
 * @param rank 1 and as many options as are worth more than the place; 0 without a place
 * @param best the best option, when the person did not get one as good
 * @param loss how many hundredths of points the total would lose if the person got it
 * @param next the option that follows on the place
 */
record Outcome(
        AllocationReason reason,
        int options,
        @Nullable Choice got,
        int rank,
        @Nullable Choice best,
        int loss,
        @Nullable Choice next) {

    /** Without any option. */
    static Outcome without(AllocationReason reason) {
        return new Outcome(reason, 0, null, 0, null, 0, null);
    }

    /**
     * A place for a person.
     *
     * @param points in hundredths
     */
    record Choice(int place, int points) {}
}
