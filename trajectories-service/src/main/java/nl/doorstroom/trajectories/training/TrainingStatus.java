package nl.doorstroom.trajectories.training;

/** Where a training stands. */
public enum TrainingStatus {
    /** The person is enrolled; the first day may lie ahead. */
    RUNNING,
    COMPLETED,
    /** The person stopped before the end, or the trajectory did. */
    BROKEN_OFF,
    ENTERED_IN_ERROR
}
