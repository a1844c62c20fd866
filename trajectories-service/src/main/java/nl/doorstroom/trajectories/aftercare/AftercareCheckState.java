package nl.doorstroom.trajectories.aftercare;

/** What became of a check. */
public enum AftercareCheckState {
    /** Its day has not come. */
    PLANNED,
    /** Its day has come; somebody has a task. */
    OPEN,
    /** It is known how the person does. */
    DONE,
    /** The aftercare was over before it. */
    LAPSED
}
