package nl.doorstroom.trajectories.talk;

/** Why a talk need not be held any more. */
public enum TalkLapseCause {
    TRAJECTORY_PAUSED,
    /** The person has a job; who looks after somebody then goes by other rules. */
    AFTERCARE,
    TRAJECTORY_OVER,
    /** The programme asks for talks on other days. */
    RULE_CHANGED
}
