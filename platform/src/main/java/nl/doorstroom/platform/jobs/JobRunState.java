package nl.doorstroom.platform.jobs;

/** How a run stands. */
public enum JobRunState {
    /** It waits for a replica, or a replica works on it. */
    RUNNING,
    /** Everything that was due was taken; items that failed are counted. */
    COMPLETED,
    /** What is due could not be found out. */
    FAILED
}
