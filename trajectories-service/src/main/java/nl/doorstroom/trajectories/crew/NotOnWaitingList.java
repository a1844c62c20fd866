package nl.doorstroom.trajectories.crew;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Who has left the list waits for nothing on it, and cannot leave it again. */
public final class NotOnWaitingList extends Refusal {

    private static final long serialVersionUID = 1L;

    NotOnWaitingList(UUID entryId) {
        super("Entry [" + entryId + "] is not on the waiting list any more.");
    }
}
