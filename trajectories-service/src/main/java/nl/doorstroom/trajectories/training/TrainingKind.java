package nl.doorstroom.trajectories.training;

/** What a training teaches. */
public enum TrainingKind {
    /** How to be a colleague: cooperation, keeping appointments, attitude. */
    EMPLOYEE_SKILLS,
    /** A trade. */
    VOCATIONAL
}
