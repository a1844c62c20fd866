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
    /** The person has paid work. */
    PAID,
    /** The person has no paid work. */
    NOT_PAID,
    /** The person has no covered benefit. */
    NO_BENEFIT,
    /** The person has one. */
    BENEFIT,
    /** The person joined a trajectory. */
    JOINED,
    /** The person joined no trajectory in time. */
    NOT_JOINED,
    /** The person was in a trajectory already. */
    IN_TRAJECTORY,
    /** The person could not be followed any more. */
    EXCLUDED
}
