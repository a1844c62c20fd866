package nl.doorstroom.trajectories.groupsession;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The session does not stand where this step begins. */
public final class SessionIsNot extends Refusal {

    private static final long serialVersionUID = 1L;

    SessionIsNot(UUID sessionId, SessionStatus status, String verb) {
        super("Session [" + sessionId + "] is [" + status + "] and cannot be " + verb + ".", Map.of("status", status));
    }
}
