package nl.doorstroom.participants.employeeskill;

/** What happened to an observation. */
public enum ObservationChange {
    RECORDED,
    CORRECTED,
    /** It should never have been there: somebody else was meant. */
    WITHDRAWN
}
