package nl.doorstroom.trajectories.neighbourhoodrole;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A role is made longer as often as the programme allows. */
public final class NoExtensionLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    NoExtensionLeft(UUID roleId, int most) {
        super("Role [" + roleId + "] was made longer [" + most + "] times, which is the most.", Map.of("most", most));
    }
}
