package nl.doorstroom.trajectories.trajectory.web;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** One line of the history. */
@Schema(examples = """
        {"from": "REGISTERED", "to": "ACTIVE", "effectiveOn": "2026-01-12",
         "changedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "changedAt": "2026-01-12T08:00:00Z"}""")
record StatusChangeResponse(
        @Nullable TrajectoryStatus from,
        TrajectoryStatus to,
        @Schema(description = "From which day it holds.") LocalDate effectiveOn,

        @Schema(description = "Code of the reason; a restricted code is not shown.") @Nullable
        String reason,

        @Schema(description = "The user, or the event that was the cause.")
        String changedBy,

        @Schema(description = "In UTC.") Instant changedAt) {

    static StatusChangeResponse from(StatusChange change, @Nullable String reason) {
        return new StatusChangeResponse(
                change.fromStatus(),
                change.toStatus(),
                change.effectiveOn(),
                reason,
                change.changedBy(),
                change.changedAt());
    }
}
