package nl.doorstroom.matching.matchinground;

/** Where an allocation stands. From {@link #PROPOSED_BY_ROUND} a user goes on to one of the last two; nothing else follows. */
public enum AllocationState {
    /** The round has no place for the person, so there is nothing to decide. */
    NOT_ALLOCATED,
    /** The round found a place; nobody decided on it yet. */
    PROPOSED_BY_ROUND,
    /** A user made it a proposal. */
    APPROVED,
    /** A user said no, with a reason. */
    REJECTED
}
