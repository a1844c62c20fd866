package nl.doorstroom.reporting.replay;

/** How far a run is. */
public enum RunState {
    RUNNING,
    /** The new rows answer. */
    COMPLETED,
    /** Nothing has changed: the rows from before still answer. */
    FAILED,
    /** Somebody stopped it: nothing has changed either. */
    CANCELLED
}
