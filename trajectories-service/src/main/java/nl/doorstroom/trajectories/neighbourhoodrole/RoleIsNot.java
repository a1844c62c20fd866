package nl.doorstroom.trajectories.neighbourhoodrole;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The role does not stand where this step begins. */
public final class RoleIsNot extends Refusal {

    private static final long serialVersionUID = 1L;

    RoleIsNot(UUID roleId, RoleStatus status, String verb) {
        super("Role [" + roleId + "] is [" + status + "] and cannot be " + verb + ".", Map.of("status", status));
    }
}
