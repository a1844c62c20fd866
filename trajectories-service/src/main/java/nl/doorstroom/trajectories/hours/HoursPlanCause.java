package nl.doorstroom.trajectories.hours;

/** How a plan came to be what it is. */
public enum HoursPlanCause {
    /** Somebody planned it so. */
    PLANNED,
    /** Somebody agreed to more hours that were proposed. */
    STEP_UP,
    /** It was the plan at the organisation that had the person before. */
    CARRIED_OVER
}
