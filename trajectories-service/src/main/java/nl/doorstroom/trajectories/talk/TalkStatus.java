package nl.doorstroom.trajectories.talk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What became of a talk, and what may still become of it. */
public enum TalkStatus {
    /** The programme's rule asks for it; nobody has agreed on a day. */
    SUGGESTED,
    /** A day is agreed. */
    PLANNED,
    HELD,
    /** The person did not come. */
    NO_SHOW,
    CANCELLED,
    /** The occasion went away by itself. */
    LAPSED;

    private static final Map<TalkStatus, Set<TalkStatus>> NEXT = new EnumMap<>(Map.of(
            SUGGESTED, EnumSet.of(PLANNED, HELD, NO_SHOW, CANCELLED, LAPSED),
            PLANNED, EnumSet.of(PLANNED, HELD, NO_SHOW, CANCELLED, LAPSED),
            // A report is corrected by another one.
            HELD, EnumSet.of(HELD),
            // It turns out to have been held after all.
            NO_SHOW, EnumSet.of(HELD),
            LAPSED, EnumSet.of(HELD)));

    /** Whether this transition is in the table. */
    public boolean mayBecome(TalkStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it is still to be held. */
    public boolean isOpen() {
        return this == SUGGESTED || this == PLANNED;
    }
}
