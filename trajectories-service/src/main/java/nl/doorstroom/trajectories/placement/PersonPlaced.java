package nl.doorstroom.trajectories.placement;

import java.util.UUID;

/** Something else than before is known of the jobs of a person. */
public record PersonPlaced(UUID participantId) {}
