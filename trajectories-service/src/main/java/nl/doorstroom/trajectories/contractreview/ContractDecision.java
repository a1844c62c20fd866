package nl.doorstroom.trajectories.contractreview;

/** What comes after a contract. */
public enum ContractDecision {
    /** Another one for a time. */
    EXTEND,
    /** One without an end. */
    CONVERT,
    /** Nothing. */
    END
}
