package nl.doorstroom.trajectories.stage;

/** How a person came into a stage. */
public enum StageMovement {
    /** By starting, or by going on at another organisation. */
    START,
    /** From the stage before it. */
    NEXT,
    /** Past one or more stages. */
    SKIPPED,
    /** From a later stage. */
    BACK
}
