package nl.doorstroom.trajectories.crew;

/** Why a place goes to somebody else than to who stands further up on the waiting list, or waits for longer. */
public enum PassedOver {
    /** A place is kept for the person already. */
    HAS_OPEN_OFFER,
    /** The person is proposed for a place, and the coach has not decided yet. */
    OFFER_AWAITS_APPROVAL,
    /** The person has a place, in this crew or in another. */
    HAS_PLACE,
    /** The trajectory stands still or is not so far. */
    TRAJECTORY_NOT_READY,
    /** The day from which the person can start has not come when the place is free. */
    CANNOT_START_YET,

    /** The programme asks for a decision on eligibility, and none that says yes holds on that day. */
    NOT_ELIGIBLE,

    /** Fewer hours a week are planned for the person than the crew asks for. */
    TOO_FEW_HOURS,

    /** The person wants to do other work than the crew does. */
    OTHER_WORK_WANTED,

    /** The person declined this very place. */
    OFFER_DECLINED,
    /** This very place was offered to the person and not answered in time. */
    OFFER_EXPIRED,
    /** The coach did not approve that this very place be offered to the person. */
    OFFER_REJECTED,
    /** The other one came first by the rule, after losing a place to a job that was not there. */
    RETURNED,
    /** The coach gave the place past the list. */
    COACH_DECIDED
}
