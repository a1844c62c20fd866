package nl.doorstroom.trajectories.trajectory;

/** All that others learn of a reason. */
public enum ReasonClass {
    /** The person went toward work. */
    TOWARDS_WORK,
    /** The person left the reach of the programme by something that says nothing about it. */
    EXCLUDED,
    OTHER
}
