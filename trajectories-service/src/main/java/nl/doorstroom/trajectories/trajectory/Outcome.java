package nl.doorstroom.trajectories.trajectory;

/** How a trajectory ended, derived from where it stood and why it ended. */
public enum Outcome {
    COMPLETED,
    DISCONTINUED,
    NOT_STARTED,
    /** It should never have been registered; figures leave it out. */
    ENTERED_IN_ERROR
}
