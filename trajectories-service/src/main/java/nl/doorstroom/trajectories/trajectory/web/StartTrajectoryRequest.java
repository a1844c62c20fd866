package nl.doorstroom.trajectories.trajectory.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody starts. */
@Schema(examples = """
        {"startDate": "2026-01-12"}""")
record StartTrajectoryRequest(
        @Schema(description = "First day; may lie in the past.") @NotNull
        LocalDate startDate) {}
