package nl.doorstroom.participants.intake;

/** How far an intake is. */
public enum IntakeState {
    /** Being written; told to nobody. */
    DRAFT,
    /** Answers each of the three questions, and is changed no more. */
    COMPLETED
}
