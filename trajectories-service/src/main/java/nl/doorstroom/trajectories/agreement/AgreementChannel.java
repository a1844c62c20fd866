package nl.doorstroom.trajectories.agreement;

/** How somebody said yes. */
public enum AgreementChannel {
    IN_PERSON,
    PHONE,
    DIGITAL,
    LETTER
}
