package nl.doorstroom.trajectories.matchtarget;

/** Where a proposed milestone comes from. */
public enum ProposalSource {
    /** From a rule of the municipality. */
    RULE,
    /** From a rule that every municipality begins with. */
    STARTER,
    /** From no rule: somebody thinks of a step. A gap is never left out. */
    MANUAL
}
