package nl.doorstroom.trajectories.trajectory;

/** Where a person went from a trajectory. */
public enum Destination {
    PAID,
    PAID_SUPPORTED,
    EDUCATION,
    /** Volunteering or informal care. */
    CONTRIBUTION,
    DAY_ACTIVITY
}
