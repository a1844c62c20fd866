package nl.doorstroom.trajectories.matchtarget;

/** What became of a proposed milestone. */
public enum ProposalState {
    OPEN,
    /** It is a milestone now. */
    ADOPTED,
    /** Somebody does not want it, for a reason. */
    DISMISSED,
    /** The person works towards something else by now. */
    REPLACED,
    /** The trajectory is over. */
    LAPSED
}
