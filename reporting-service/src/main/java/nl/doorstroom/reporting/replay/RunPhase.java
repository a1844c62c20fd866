package nl.doorstroom.reporting.replay;

/** What a run is doing. */
public enum RunPhase {
    /** Reads the topics; a rebuild has no such phase. */
    READING,
    /** Counts the facts into new rows. */
    COUNTING,
    /** Was asked to stop, and removes what it has written. */
    CANCELLING
}
