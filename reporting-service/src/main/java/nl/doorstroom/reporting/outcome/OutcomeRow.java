package nl.doorstroom.reporting.outcome;

/** What was counted, with the part of the plane in which that is the answer. */
public record OutcomeRow<T>(Validity validity, T outcome) {}
