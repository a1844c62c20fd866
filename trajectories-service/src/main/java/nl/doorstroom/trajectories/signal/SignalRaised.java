package nl.doorstroom.trajectories.signal;

import java.util.UUID;

/** A signal stands on a trajectory that did not before; told inside this service alone. */
public record SignalRaised(UUID signalId, UUID trajectoryId, UUID participantId) {}
