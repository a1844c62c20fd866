package nl.doorstroom.matching.vacancy;

/** VUM indicatie: 1, 2 and 0. Unknown is said, so that nobody reads silence as no. */
public enum YesNoUnknown {
    YES,
    NO,
    UNKNOWN
}
