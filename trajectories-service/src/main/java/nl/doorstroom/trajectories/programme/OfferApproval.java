package nl.doorstroom.trajectories.programme;

/** Who decides that a free crew place is offered to the person who comes next. */
public enum OfferApproval {
    /** Nobody: it is offered at once. */
    AUTOMATIC,
    /** The coach: it is proposed, and offered after approval. */
    MANUAL
}
