package nl.doorstroom.trajectories.agreement;

/** Who says yes to a plan. */
public enum AgreementParty {
    PARTICIPANT,
    /** Who may decide for the person. */
    LEGAL_REPRESENTATIVE,
    /** Who guides the person; that is no yes of the person. */
    PROFESSIONAL;

    /** Whether it is a yes of the person. */
    boolean speaksForThePerson() {
        return this != PROFESSIONAL;
    }
}
