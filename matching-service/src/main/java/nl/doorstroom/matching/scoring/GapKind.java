package nl.doorstroom.matching.scoring;

/** What lies between a person and a vacancy. */
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
