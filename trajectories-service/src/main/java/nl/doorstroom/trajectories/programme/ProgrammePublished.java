package nl.doorstroom.trajectories.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A programme is offered, or what it offers has changed. */
public record ProgrammePublished(
        EventStamp stamp,
        UUID programmeId,
        String kind,
        String organisation,
        @Nullable String provider,
        @Nullable BigDecimal releaseHours,
        boolean voluntary,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> eligibilities) {}
