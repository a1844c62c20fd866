package nl.doorstroom.trajectories.contractreview;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether a contract runs as it was agreed. */
public enum ContractState {
    /** It runs, ran or will run until its last day. */
    AGREED,
    /** It ended before the day that was agreed. */
    ENDED_EARLY,
    /** It should not have been registered, or nothing came of the extension. */
    ANNULLED;

    private static final Map<ContractState, Set<ContractState>> NEXT = new EnumMap<>(Map.of(
            AGREED, EnumSet.of(ENDED_EARLY, ANNULLED),
            // On another day than was told first, or not after all.
            ENDED_EARLY, EnumSet.of(AGREED, ENDED_EARLY, ANNULLED)));

    /** Whether this transition is in the table. */
    public boolean mayBecome(ContractState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
