package nl.doorstroom.trajectories.trajectory;

import java.util.UUID;

/** A trajectory does not go over to another organisation after all. No other service is told. */
public record TransferCancelled(UUID trajectoryId, UUID participantId) {}
