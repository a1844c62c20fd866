package nl.doorstroom.trajectories.crew;

/** How an offer stands. */
public enum OfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Not answered in time, or given to somebody who has left. */
    EXPIRED
}
