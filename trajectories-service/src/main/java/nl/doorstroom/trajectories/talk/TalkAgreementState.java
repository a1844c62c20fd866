package nl.doorstroom.trajectories.talk;

/** What became of an agreement. */
public enum TalkAgreementState {
    OPEN,
    DONE,
    /** It need not be done any more. */
    DROPPED,
    /** A correction of the report says something else. */
    REPLACED,
    /** The trajectory is over. */
    LAPSED
}
