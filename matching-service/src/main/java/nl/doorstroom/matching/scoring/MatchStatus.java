package nl.doorstroom.matching.scoring;

/** What a result says. */
public enum MatchStatus {
    /** Every must-have fits, and the score reaches the threshold. */
    MATCH,
    /** Something is missing; the gaps say what. */
    NEAR_MATCH,
    /** Nothing is known to be missing, and too much is unknown to say that it fits. */
    INSUFFICIENT_DATA
}
