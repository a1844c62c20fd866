package nl.doorstroom.reporting.replay;

/** From what the outcome rows are made anew. */
public enum RunKind {
    /** From the topics; facts that no topic holds any more are kept. */
    REPLAY,
    /** From the facts. */
    REBUILD
}
