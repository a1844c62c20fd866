package nl.doorstroom.participants.team;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Somebody is in the team of a person once at a time. */
public class AlreadyInTeam extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyInTeam(UUID memberId) {
        super(
                "The professional is in the team in that time, by membership [" + memberId + "].",
                Map.of("id", memberId));
    }
}
