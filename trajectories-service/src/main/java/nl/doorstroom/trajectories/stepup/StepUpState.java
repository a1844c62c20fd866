package nl.doorstroom.trajectories.stepup;

/** What became of a proposal. */
public enum StepUpState {
    /** Nobody decided yet. */
    PROPOSED,
    /** The hours are planned. */
    APPROVED,
    REJECTED,
    /** What it rested on is not so any more. */
    LAPSED
}
