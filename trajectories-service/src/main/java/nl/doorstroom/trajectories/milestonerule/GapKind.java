package nl.doorstroom.trajectories.milestonerule;

/** What lies between a person and a vacancy; matching names the kinds. */
public enum GapKind {
    SKILL,
    CERTIFICATE,
    HOURS,
    MOBILITY,
    BASIC_CONDITION,
    WORKPLACE_ADJUSTMENT,
    LANGUAGE,
    SHIFTS,
    START_DATE
}
