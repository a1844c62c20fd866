package nl.doorstroom.participants.review;

/** Where a review stands on a day. */
public enum ReviewStatus {
    /** Still to be held, on the day that it was planned for at first. */
    DUE,
    /** Still to be held, on a later day than it was planned for at first. */
    EXCUSED,
    /** The day on which it was due has passed, the last one that it was put off to included. */
    OVERDUE,
    /** Held: an intake was completed. */
    DONE
}
