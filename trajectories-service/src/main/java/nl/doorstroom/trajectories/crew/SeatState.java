package nl.doorstroom.trajectories.crew;

/** What has become of a free seat. */
enum SeatState {
    OPEN,
    TAKEN,
    /** The crew became smaller. */
    CLOSED
}
