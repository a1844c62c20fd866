package nl.doorstroom.trajectories.groupsession;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person signs on for a session once, under whichever id. */
public final class AlreadySignedOn extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadySignedOn(UUID signOnId) {
        super("The person has signed on as [" + signOnId + "] already.", Map.of("signOnId", signOnId));
    }
}
