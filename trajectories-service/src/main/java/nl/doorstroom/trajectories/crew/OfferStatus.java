package nl.doorstroom.trajectories.crew;

import java.util.List;

/** How an offer stands. */
public enum OfferStatus {
    /** The coach has to approve it; the person knows nothing of it. */
    PROPOSED,
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Not answered in time, or meant for somebody who has left. */
    EXPIRED,
    /** The coach did not approve it. */
    REJECTED;

    /** In these the seat is kept for the person. */
    static final List<OfferStatus> PENDING = List.of(PROPOSED, OPEN);
}
