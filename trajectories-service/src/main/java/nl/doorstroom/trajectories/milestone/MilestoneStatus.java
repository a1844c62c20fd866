package nl.doorstroom.trajectories.milestone;

/** Where a milestone stands. */
public enum MilestoneStatus {
    PLANNED,
    /** Planned, while the one that comes first is open. Told and never stored: it follows from the two. */
    BLOCKED,
    IN_PROGRESS,
    REACHED,
    /** Archived with a reason; what comes after it need not wait for it. */
    NO_LONGER_NEEDED;

    boolean isOpen() {
        return this == PLANNED || this == IN_PROGRESS;
    }
}
