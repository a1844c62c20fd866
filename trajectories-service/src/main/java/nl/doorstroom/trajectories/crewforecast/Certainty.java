package nl.doorstroom.trajectories.crewforecast;

/** How sure it is that a place comes free, and when. */
public enum Certainty {
    /** It is free. */
    FREE,

    /** The day on which it will be free is registered: of a job ahead, or of an end that was agreed on. */
    KNOWN,

    /** The trajectory of the person is planned to end on the day before. */
    PLANNED,

    /** The person took the offer of a job, and the job is not registered yet; its first day and hours are not known here. */
    PROBABLE
}
