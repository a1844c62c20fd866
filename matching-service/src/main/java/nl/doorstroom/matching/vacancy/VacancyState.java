package nl.doorstroom.matching.vacancy;

/** Life of a vacancy. */
public enum VacancyState {
    /** Takes people until its closing date. */
    OPEN,
    /** Every position is taken. */
    FILLED,
    /** The employer took it back. */
    WITHDRAWN
}
