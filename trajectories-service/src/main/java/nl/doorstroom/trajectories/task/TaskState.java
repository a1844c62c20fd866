package nl.doorstroom.trajectories.task;

/** Whether a task is still to be done. */
public enum TaskState {
    OPEN,
    DONE,
    /** The occasion went away by itself. */
    LAPSED
}
