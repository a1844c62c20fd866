package nl.doorstroom.trajectories.trajectory;

/** Why a trajectory is planned to end on another day. */
public enum PlannedEndCause {
    /** It started, or goes on at another organisation. */
    START,
    /** It stood still, and lasts so much longer. */
    PAUSE,
    /** The pause was not, or not as long as was told. */
    PAUSE_CORRECTED,
    EXTENSION
}
