package nl.doorstroom.trajectories.instrument.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.instrument.InstrumentFacts;
import nl.doorstroom.trajectories.instrument.InstrumentState;
import nl.doorstroom.trajectories.instrument.InstrumentVersion;

/** An instrument as it was known from a moment on. */
record InstrumentVersionResponse(
        long version,
        Instant recordedAt,

        @Schema(description = "The user, or what happened that changed it.")
        String recordedBy,

        InstrumentState state,
        LocalDate startDate,
        @Nullable LocalDate plannedEnd,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable UUID employerId,
        @Nullable UUID placementId,
        @Nullable UUID workplaceId,
        @Nullable LocalDate adviceOn,
        @Nullable LocalDate lastDay,

        @Schema(description = "Code of the list instrument-end-reasons.") @Nullable
        String endReason,

        @Schema(description = "Day by which the wage value had to be measured again.") @Nullable
        LocalDate remeasureBy) {

    static InstrumentVersionResponse from(InstrumentVersion version) {
        InstrumentFacts facts = version.facts();
        return new InstrumentVersionResponse(
                version.version(),
                version.recordedAt(),
                version.recordedBy(),
                version.state(),
                facts.startDate(),
                facts.plannedEnd(),
                facts.hoursPerWeek(),
                facts.employerId(),
                facts.placementId(),
                facts.workplaceId(),
                facts.adviceOn(),
                version.lastDay(),
                version.endReason(),
                version.remeasureBy());
    }
}
