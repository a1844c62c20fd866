package nl.doorstroom.trajectories.stepup;

/** Why a proposal lapsed before anybody decided. */
public enum LapseCause {
    /** A basic condition is lost. */
    SIGNAL_RAISED,
    TRAJECTORY_PAUSED,
    /** The person has a job. */
    AFTERCARE_STARTED,
    /** It ended, went elsewhere or should not have been. */
    TRAJECTORY_ENDED,
    /** The hours were planned otherwise. */
    PLAN_CHANGED,
    /** By what is told of the weeks now, too few of the planned hours were worked. */
    ATTENDANCE_CHANGED
}
