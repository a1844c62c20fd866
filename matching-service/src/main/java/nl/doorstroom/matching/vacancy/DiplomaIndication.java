package nl.doorstroom.matching.vacancy;

/** VUM indicatieDiploma: 1, 2, 0 and 8. */
public enum DiplomaIndication {
    YES,
    NO,
    UNKNOWN,
    NOT_APPLICABLE
}
