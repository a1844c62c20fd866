package nl.doorstroom.trajectories.stepup;

/** What must be so before more hours are proposed. */
public enum StepUpCondition {
    /** The programme proposes more hours. */
    RULE_ACTIVE,
    /** The trajectory runs, and does not stand still. */
    TRAJECTORY_RUNS,
    /** The same hours were planned in all of these weeks and are planned now. */
    STEADY_HOURS,
    /** More hours would not be more than the rule allows. */
    BELOW_MOST_HOURS,
    /** Enough of the planned hours was worked. */
    ATTENDANCE,
    TALK_HELD,
    NO_OPEN_SIGNAL,
    /** No earlier proposal waits for a decision. */
    NO_OPEN_PROPOSAL,
    /** Nobody refused lately. */
    NO_RECENT_REFUSAL
}
