package nl.doorstroom.trajectories.rematch;

/** What becomes of a re-match. */
public enum ReMatchState {
    /** Its day has not come. */
    PLANNED,
    /** The person does not want it, or it makes no sense. */
    OFF,
    /** Its day came: somebody has a task, and the person a fresh match run. */
    DUE,
    /** The person has paid work, so there is nothing to look for as long as that is so. */
    PLACED,
    /** When its day came the person took part in something else, and is guided there. */
    GUIDED,
    /** The end that led to it turned out to be another one. */
    TAKEN_BACK
}
