package nl.doorstroom.trajectories.task;

/** What has to be looked at. */
public enum TaskKind {
    /** A person has a job of too few hours to free the crew place: does the person keep both? */
    PLACEMENT_BELOW_RELEASE_HOURS,
    /** A job that freed a crew place has another first day by now; the place stays as it was freed. */
    PLACEMENT_CORRECTED,
    /** A person on a waiting list has a job: does the person still wait? */
    PLACED_WHILE_WAITING,
    /** A crew place is free and nobody on the list can take it. */
    NOBODY_FOR_FREE_PLACE,
    /** A crew place is to be offered to somebody: does the coach approve? */
    OFFER_TO_APPROVE,
    /** More hours are proposed to a person by rule: does the coach agree? */
    STEP_UP_TO_DECIDE
}
