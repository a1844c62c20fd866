package nl.doorstroom.reporting.dataquality;

/** Whether a finding is still there. */
public enum FindingState {
    /** What was missing has not come. */
    OPEN,
    /** Somebody could see it, and an event or the world has made an end to it. */
    CLOSED
}
