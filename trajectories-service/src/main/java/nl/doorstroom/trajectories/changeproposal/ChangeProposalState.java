package nl.doorstroom.trajectories.changeproposal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What became of a proposal. It is decided once. */
public enum ChangeProposalState {
    OPEN,
    APPROVED,
    REJECTED,
    /** Who proposed it took it back. */
    WITHDRAWN,
    /** A newer proposal of the same kind came in its place. */
    REPLACED,
    /** The trajectory is over. */
    LAPSED;

    private static final Map<ChangeProposalState, Set<ChangeProposalState>> NEXT =
            new EnumMap<>(Map.of(OPEN, EnumSet.of(APPROVED, REJECTED, WITHDRAWN, REPLACED, LAPSED)));

    /** Whether this transition is in the table. */
    public boolean mayBecome(ChangeProposalState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
