package nl.doorstroom.trajectories.alternative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody does something else than paid work from a day on. */
public record AlternativeStarted(
        EventStamp stamp,
        UUID alternativeId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate plannedEnd,
        @Nullable BigDecimal hoursPerWeek) {}
