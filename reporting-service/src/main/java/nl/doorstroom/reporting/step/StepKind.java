package nl.doorstroom.reporting.step;

/** What happened. */
public enum StepKind {
    /** An intake was completed. */
    INTAKE,
    /** A trajectory started; one that goes on elsewhere does not start again. */
    TRAJECTORY_STARTED,
    /** A first vacancy was offered during a trajectory, or to somebody without one. */
    VACANCY_OFFERED,
    /** A placement began. */
    PLACED
}
