package nl.doorstroom.trajectories.instrument;

/** Where an instrument stands. */
public enum InstrumentState {
    /** It runs, or begins on a day that has not come. */
    RUNNING,
    ENDED,
    /** It should never have been registered. */
    ANNULLED
}
