package nl.doorstroom.trajectories.crew;

/** Whether somebody still waits. */
public enum WaitingState {
    WAITING,
    PLACED,
    LEFT
}
