package nl.doorstroom.participants.endproposal;

/** Whether a proposal is still to be decided. */
public enum EndProposalState {
    OPEN,
    /** The benefit was ended by it. */
    ACCEPTED,
    /** The benefit goes on beside the job. */
    REJECTED,
    /** The occasion went away by itself. */
    LAPSED
}
