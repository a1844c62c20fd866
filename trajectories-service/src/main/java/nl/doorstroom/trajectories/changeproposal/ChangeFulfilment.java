package nl.doorstroom.trajectories.changeproposal;

/** How an approved change comes about. */
public enum ChangeFulfilment {
    /** With the approval. */
    AT_ONCE,
    /** By a person, who has a task for it. */
    BY_TASK
}
