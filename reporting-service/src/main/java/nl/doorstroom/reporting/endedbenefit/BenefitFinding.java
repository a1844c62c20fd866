package nl.doorstroom.reporting.endedbenefit;

/** Something about an ended benefit that someone should look at; a finding changes no figure. */
public enum BenefitFinding {
    /** The reason says work, and around the last day no contract is registered at all. */
    END_REASON_WORK_WITHOUT_CONTRACT,
    /**
     * The last day was set afterwards, to before the work began, and for another reason than work: a sanction that was
     * applied backwards looks like this. It counts as an exit to work, by the facts.
     */
    ENDED_RETROACTIVELY_BEFORE_WORK
}
