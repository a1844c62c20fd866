package nl.doorstroom.trajectories.talk;

/** Who does what was agreed. */
public enum AgreementParty {
    PARTICIPANT,
    COACH,
    OTHER
}
