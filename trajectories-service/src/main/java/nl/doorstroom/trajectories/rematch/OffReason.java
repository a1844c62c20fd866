package nl.doorstroom.trajectories.rematch;

/** Why it is not looked again; a class, because more need not be known of it. */
public enum OffReason {
    /** The person does not want it. */
    OWN_WISH,
    /** Paid work is not possible for now. */
    NOT_POSSIBLE,
    OTHER
}
