package nl.doorstroom.trajectories.groupsession;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A session that is not open to everybody is for who is in its programme, with the organisation that holds it. */
public final class SessionIsForItsProgramme extends Refusal {

    private static final long serialVersionUID = 1L;

    SessionIsForItsProgramme(UUID sessionId, UUID programmeId, String organisation) {
        super("Session [" + sessionId + "] is for people whose trajectory in programme [" + programmeId
                + "] is under way at organisation [" + organisation + "].");
    }
}
