package nl.doorstroom.trajectories.groupsession;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** No more people sign on than there is room for. */
public final class SessionIsFull extends Refusal {

    private static final long serialVersionUID = 1L;

    SessionIsFull(UUID sessionId, int capacity) {
        super("Session [" + sessionId + "] has room for [" + capacity + "], and as many have signed on.");
    }
}
