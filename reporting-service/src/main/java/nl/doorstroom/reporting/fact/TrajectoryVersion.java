package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A trajectory as it stood after one event.
 *
 * @param start null until it started; pauses and aftercare belong to it and do not end it
 * @param executing present when the event says who carries it out: at registration and at a transfer
 * @param successorId the trajectory with which it goes on elsewhere; null when it was not transferred
 * @param annulled registered in error: the trajectory never was
 */
public record TrajectoryVersion(
        Recorded recorded,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        @Nullable LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable ExecutingFrom executing,
        @Nullable UUID successorId,
        boolean annulled)
        implements Fact {

    @Override
    public UUID key() {
        return trajectoryId;
    }
}
