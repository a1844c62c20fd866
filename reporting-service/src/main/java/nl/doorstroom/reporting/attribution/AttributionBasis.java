package nl.doorstroom.reporting.attribution;

/** Why a result belongs to a trajectory, from the strongest ground to none. */
public enum AttributionBasis {
    /** The placement names the trajectory. */
    REFERENCED,
    /** The trajectory was active on the day. */
    ACTIVE,
    /** The trajectory had ended not long before. */
    ENDED_BEFORE,
    /** No trajectory: the person found it without one. */
    NONE
}
