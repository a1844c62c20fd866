package nl.doorstroom.participants.endproposal;

/** Why there is nothing to propose, or nothing any more. */
public enum LapseCause {
    /** The job was registered in error. */
    PLACEMENT_ANNULLED,
    /** The job, or its hours, begin on another day; another proposal takes the place of this one. */
    PLACEMENT_MOVED,
    PLACEMENT_ENDED,
    /** As far as is known the job has too few hours, or has them no more. */
    HOURS_TOO_FEW,
    /** The benefit was ended, corrected or annulled otherwise. */
    BENEFIT_ENDED,
    /**
     * The benefit began when the person worked already, or is lowered since: income beside it was thought of. Or it was
     * lowered since until another day than was known; another proposal takes the place of this one.
     */
    BENEFIT_REDUCED,
    /** The person has no part in the benefit any more. */
    PERSON_LEFT
}
