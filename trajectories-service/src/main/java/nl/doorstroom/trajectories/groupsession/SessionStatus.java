package nl.doorstroom.trajectories.groupsession;

/** Where a session stands. */
public enum SessionStatus {
    PLANNED,
    /** Who came is recorded. */
    HELD,
    CANCELLED
}
