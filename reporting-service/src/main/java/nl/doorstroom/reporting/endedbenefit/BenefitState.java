package nl.doorstroom.reporting.endedbenefit;

/** What became of a benefit spell. */
public enum BenefitState {
    /** No last day, or one that lies after the day that is looked at. */
    RUNNING,
    /** A covered benefit started again soon, or is there on the check date: it was no end. */
    ANNULLED_RESTART,
    /** Ended, and the check date has not come. */
    PENDING,
    /** Ended, and on the check date there is paid work with evidence and no covered benefit. */
    EXIT_TO_WORK,
    /** Ended for another reason, or without work on the check date. */
    EXIT_OTHER,
    /** Ended, and whether there is work cannot be told from what is registered. */
    EXIT_UNKNOWN;

    /** Whether the spell counts as an ended benefit, one per household. */
    public boolean isEnded() {
        return this == EXIT_TO_WORK || this == EXIT_OTHER || this == EXIT_UNKNOWN;
    }
}
