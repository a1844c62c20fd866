package nl.doorstroom.trajectories.neighbourhoodrole;

/** What others may know of what comes after a role: each class stands for several codes of list next-step-kinds. */
public enum NextStepClass {
    /** Paid work, or what leads to it. */
    TOWARDS_WORK,
    /** Something else that is of use to others. */
    CONTRIBUTION,
    OTHER
}
