package nl.doorstroom.matching.vacancy;

/** How much a vacancy asks for a skill, as CompetentNL weighs skills of occupations. */
public enum Importance {
    /** Cannot be done without: without it there is no match, only a near one. */
    ESSENTIAL,
    /** Counts well. */
    IMPORTANT,
    /** Counts a little. */
    SOMEWHAT
}
