package nl.doorstroom.trajectories.overlap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.Refusal;

/** Two trajectories of a person that do not go together would take the same days. */
public final class TrajectoriesOverlap extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param other null when the user may not know of it */
    TrajectoriesOverlap(UUID groupId, UUID trajectoryId, @Nullable UUID other) {
        super(
                other == null
                        ? "Trajectory [" + trajectoryId
                                + "] takes the same days as one at another organisation, which group [" + groupId
                                + "] excludes."
                        : "Trajectories [" + trajectoryId + "] and [" + other + "] take the same days, which group ["
                                + groupId + "] excludes.",
                Map.of(
                        "groupId",
                        groupId,
                        "trajectoryIds",
                        other == null ? List.of(trajectoryId) : List.of(trajectoryId, other)));
    }
}
