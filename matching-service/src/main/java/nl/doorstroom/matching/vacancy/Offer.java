package nl.doorstroom.matching.vacancy;

/** What an employer can do to make the work fit a person; VUM eisAanWerk, seen from the employer. */
public enum Offer {
    /** Guidance at work; indicatieBegeleiding. */
    GUIDANCE,
    /** Another place, tool or way of working; indicatieAanpassingWerkomgeving. */
    ADJUSTMENT,
    /** Another set of tasks; indicatieWerkvariatie. */
    JOB_CARVING
}
