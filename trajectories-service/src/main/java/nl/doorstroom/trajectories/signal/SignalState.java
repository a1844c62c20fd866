package nl.doorstroom.trajectories.signal;

/** What became of a signal. */
public enum SignalState {
    /** Nobody has said yet to have seen it. */
    OPEN,
    /** Somebody has seen it; what it is about is still so. */
    ACKNOWLEDGED,
    /** What it was about is over, or the trajectory is. */
    CLOSED
}
