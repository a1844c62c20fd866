package nl.doorstroom.matching.vumsearch;

/** What came of asking a source. */
public enum SourceOutcome {
    /** It answered. */
    ANSWERED,
    /** It refused the question; its status says why. */
    REFUSED,
    /** It did not answer in time. */
    TIMED_OUT,
    /** Nobody could be reached there, or nobody who could be trusted. */
    UNREACHABLE,
    /** What it answered is not what VUM describes, or is too much. */
    UNREADABLE
}
