package nl.doorstroom.trajectories.talk;

/** Who does what was agreed. */
public enum TalkAgreementParty {
    PARTICIPANT,
    COACH,
    OTHER
}
