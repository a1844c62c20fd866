package nl.doorstroom.trajectories.training;

/** Whether a person was there. Why not is not asked here. */
public enum TrainingPresence {
    PRESENT,
    ABSENT_WITH_NOTICE,
    ABSENT_WITHOUT_NOTICE
}
