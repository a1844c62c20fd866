package nl.doorstroom.trajectories.crew;

/** Why a crew place is free. */
public enum FreeingCause {
    /** The person has a job of enough hours. */
    PLACEMENT,
    /** The job was not there after all; the place stays free, because others may have it by now. */
    PLACEMENT_ANNULLED,
    TRAJECTORY_ENDED,
    /** Another organisation goes on with the person. */
    TRANSFER,
    /** The coach took the person out of the crew. */
    WITHDRAWN
}
