package nl.doorstroom.trajectories.milestonerule;

/** Who acts, so that a gap is closed; matching names them. */
public enum Actor {
    PERSON,
    EMPLOYER,
    MUNICIPALITY
}
