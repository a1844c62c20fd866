package nl.doorstroom.trajectories.talk;

/** How people talk with each other. */
public enum TalkChannel {
    OFFICE,
    /** Where the person works. */
    WORKPLACE,
    HOME_VISIT,
    PHONE,
    VIDEO,
    OTHER
}
