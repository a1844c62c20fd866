package nl.doorstroom.trajectories.trajectory;

import java.util.UUID;

/** A start on a day was promised. Others are told when the trajectory starts. */
public record TrajectoryScheduled(UUID trajectoryId, UUID participantId) {}
