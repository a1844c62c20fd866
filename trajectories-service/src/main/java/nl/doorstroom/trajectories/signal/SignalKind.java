package nl.doorstroom.trajectories.signal;

/** What a signal is about. */
public enum SignalKind {
    /** A temporary role in the neighbourhood ended, and nobody knows what comes after it. */
    NO_NEXT_STEP,
    /** A basic condition of a stable life was in order, and is not any more. */
    BASIC_CONDITION_LOST
}
