package nl.doorstroom.trajectories.attendance;

/** Whether what was told of a day counts. */
public enum AttendanceState {
    RECORDED,
    /** It should not have been told; nothing of it counts. */
    ANNULLED
}
