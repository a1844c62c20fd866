package nl.doorstroom.trajectories.trajectory.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When somebody starts. */
@Schema(examples = """
        {"startDate": "2026-01-12"}""")
record StartTrajectoryRequest(
        @Schema(description = "First day; may lie in the past.") @NotNull
        LocalDate startDate,

        @Schema(
                description = "Last day that is planned; without it the one that was planned before, or that of the"
                        + " programme's duration. A schedule takes none.")
        @Nullable
        LocalDate plannedEnd) {}
