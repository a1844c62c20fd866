package nl.doorstroom.trajectories.trajectory;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a trajectory stands, and where it may go from there. */
public enum TrajectoryStatus {
    /** Being written; nobody else knows of it. */
    DRAFT,
    /** Shown to the participant. */
    PROPOSED,
    /** The person is registered for the programme. */
    REGISTERED,
    /** Somebody decides whether the person is admitted. */
    IN_SELECTION,
    /** Admitted, waiting for a place. */
    WAITING,
    /** A place is promised and the start is planned. */
    SCHEDULED,
    ACTIVE,
    PAUSED,
    /** Placed in a job, still looked after. */
    AFTERCARE,
    COMPLETED,
    DISCONTINUED,
    NOT_STARTED,
    /** Another organisation goes on, with a trajectory of its own. */
    TRANSFERRED,
    ENTERED_IN_ERROR;

    private static final Map<TrajectoryStatus, Set<TrajectoryStatus>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(PROPOSED, REGISTERED, ENTERED_IN_ERROR),
            PROPOSED, EnumSet.of(DRAFT, REGISTERED, NOT_STARTED),
            REGISTERED, EnumSet.of(IN_SELECTION, WAITING, SCHEDULED, ACTIVE, NOT_STARTED, ENTERED_IN_ERROR),
            IN_SELECTION, EnumSet.of(WAITING, SCHEDULED, NOT_STARTED),
            WAITING, EnumSet.of(SCHEDULED, ACTIVE, NOT_STARTED),
            SCHEDULED, EnumSet.of(ACTIVE, WAITING, NOT_STARTED),
            ACTIVE, EnumSet.of(PAUSED, AFTERCARE, COMPLETED, DISCONTINUED, TRANSFERRED, ENTERED_IN_ERROR),
            PAUSED, EnumSet.of(ACTIVE, AFTERCARE, DISCONTINUED, TRANSFERRED),
            AFTERCARE, EnumSet.of(ACTIVE, COMPLETED, TRANSFERRED)));

    /** Whether this transition is in the table. */
    public boolean mayBecome(TrajectoryStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing comes after it. */
    public boolean isTerminal() {
        return !NEXT.containsKey(this);
    }
}
