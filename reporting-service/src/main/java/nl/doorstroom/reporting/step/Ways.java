package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.history.Trajectory;
import nl.doorstroom.reporting.history.World;

/**
 * Trajectories as the ways that they are parts of: one that goes on elsewhere is the same way.
 *
 * @param predecessors by the trajectory that goes on
 */
record Ways(Map<UUID, Trajectory> trajectories, Map<UUID, UUID> predecessors) {

    static Ways of(World world) {
        Map<UUID, Trajectory> trajectories = new HashMap<>();
        Map<UUID, UUID> predecessors = new HashMap<>();
        for (Trajectory trajectory : world.trajectories()) {
            trajectories.put(trajectory.id(), trajectory);
            if (trajectory.successorId() != null) {
                predecessors.putIfAbsent(trajectory.successorId(), trajectory.id());
            }
        }
        return new Ways(trajectories, predecessors);
    }

    /** Whether it is the going on of another. */
    boolean goesOn(UUID trajectoryId) {
        return predecessors.containsKey(trajectoryId);
    }

    /** What happened without a trajectory is a way of the person. */
    Object keyOf(Attribution owner, UUID person) {
        return owner.trajectoryId() == null ? List.of(person) : beginningOf(owner.trajectoryId());
    }

    @Nullable
    LocalDate startOf(Attribution owner) {
        Trajectory first = owner.trajectoryId() == null ? null : trajectories.get(beginningOf(owner.trajectoryId()));
        return first == null ? null : first.start();
    }

    /** A circle, which no sound history has, ends where it began. */
    private UUID beginningOf(UUID trajectoryId) {
        UUID first = trajectoryId;
        for (int steps = 0; steps < predecessors.size() && predecessors.containsKey(first); steps++) {
            first = predecessors.get(first);
        }
        return first;
    }
}
