package nl.doorstroom.trajectories.pause;

import java.util.UUID;

/** A pause of a trajectory was otherwise than was told, or never was, and is stored so. */
public record PauseCorrected(UUID trajectoryId) {}
