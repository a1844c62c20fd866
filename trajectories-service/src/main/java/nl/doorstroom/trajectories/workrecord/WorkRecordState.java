package nl.doorstroom.trajectories.workrecord;

/** Whether a record counts. */
public enum WorkRecordState {
    RECORDED,

    /** It should never have been written. */
    ANNULLED
}
