package nl.doorstroom.reporting.step;

/** What came of a step, from the day on which it is looked at. */
public enum StepResult {
    /** The condition stayed in order. */
    KEPT,
    /** The condition was not in order on some day. */
    LOST,
    /** Nobody knows: neither success nor failure. */
    UNKNOWN,
    /** It turned out not to matter. */
    NOT_APPLICABLE,
    /** The person could not be followed any more. */
    EXCLUDED
}
