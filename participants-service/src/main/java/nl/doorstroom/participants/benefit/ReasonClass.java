package nl.doorstroom.participants.benefit;

/** All that leaves this service of the reason why a benefit ended. */
public enum ReasonClass {
    /** Work or self-employment. */
    TOWARDS_WORK,
    /** Left out of the figures: death, pension age, moving away, and what is not named here. */
    EXCLUDED,
    OTHER
}
