package nl.doorstroom.trajectories.stage;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person goes into a stage of a programme on a day. */
public record TrajectoryStageEntered(
        EventStamp stamp,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        String stage,
        int position,
        int templateNumber,
        StageMovement movement,
        LocalDate validFrom) {}
