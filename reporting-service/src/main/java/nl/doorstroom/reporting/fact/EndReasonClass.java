package nl.doorstroom.reporting.fact;

/** All that leaves participants about why a benefit ended; the exact code stays there. */
public enum EndReasonClass {
    /** Employment or self-employment was given as the reason. */
    TOWARDS_WORK,
    /** Death, pension age, moving or detention: never an exit to work, whatever else is registered. */
    EXCLUDED,
    /** Anything else, a sanction too. */
    OTHER
}
