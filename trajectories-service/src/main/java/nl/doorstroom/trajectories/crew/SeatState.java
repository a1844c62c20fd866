package nl.doorstroom.trajectories.crew;

/** What has become of a free seat. */
public enum SeatState {
    OPEN,
    TAKEN,
    /** The crew became smaller, or is over. */
    CLOSED
}
