package nl.doorstroom.participants.application;

/** What came of an application. */
public enum ApplicationState {
    /** Nobody has decided yet. */
    PENDING,
    /** There is a benefit by it. */
    GRANTED,
    REJECTED,
    /** The applicant took it back. */
    WITHDRAWN
}
