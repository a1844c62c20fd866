package nl.doorstroom.trajectories.alternative;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** It ended; on the day before its first when it never was. */
public record AlternativeEnded(
        EventStamp stamp,
        UUID alternativeId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String kind,
        LocalDate lastDay) {}
