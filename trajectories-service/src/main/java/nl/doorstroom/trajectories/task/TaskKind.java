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
    /** A role in the neighbourhood ends soon: what comes after it? */
    NEXT_STEP_DUE,
    /** A crew place is to be offered to somebody: does the coach approve? */
    OFFER_TO_APPROVE,
    /** What the work of a person is worth has to be measured again. */
    WAGE_VALUE_TO_REMEASURE,
    /** More hours are proposed to a person by rule: does the coach agree? */
    STEP_UP_TO_DECIDE,
    /** Somebody proposed a change on a trajectory: does the coach approve? */
    CHANGE_TO_DECIDE,
    /** A change is approved that no rule makes: somebody has to. */
    CHANGE_TO_MAKE,
    /** The day has come to judge what the work of a person with a contract gives. */
    CONTRACT_TO_REVIEW,
    /** A contract ends soon, and nobody has decided what comes after it. */
    CONTRACT_UNDECIDED,
    /** A trajectory is planned to end soon: does it end, or is it extended? */
    PLANNED_END_NEAR,
    /** A day has come on which it is asked how somebody does who has a job: is the person still at work? */
    AFTERCARE_CHECK,
    /** Somebody left for something else than paid work some time ago: is there paid work for the person now? */
    RE_MATCH_DUE,
    /** A trajectory could not go over to another organisation on the day that was planned: what now? */
    TRANSFER_REFUSED
}
