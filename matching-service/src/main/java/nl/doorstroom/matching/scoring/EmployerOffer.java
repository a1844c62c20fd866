package nl.doorstroom.matching.scoring;

/** What an employer can do to make work fit a person; the names are those of a vacancy's offers. */
public enum EmployerOffer {
    /** Guidance at work. */
    GUIDANCE,
    /** Another place, tool or way of working; of who needs one nothing is known here. */
    ADJUSTMENT,
    /** Another set of tasks, or fewer of them. */
    JOB_CARVING
}
