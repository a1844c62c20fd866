package nl.doorstroom.trajectories.neighbourhoodrole;

/** Where a role stands. */
public enum RoleStatus {
    /** The person has it, or is to have it from a day that lies ahead. */
    ACTIVE,
    ENDED,
    ENTERED_IN_ERROR
}
