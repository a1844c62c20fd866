package nl.doorstroom.participants.dataexport;

/** How far a copy is. */
public enum DataExportState {
    /** Some service has not told yet that its part is ready. */
    RUNNING,
    READY,
    /** A part did not come in time, and another copy was asked for. */
    GIVEN_UP
}
