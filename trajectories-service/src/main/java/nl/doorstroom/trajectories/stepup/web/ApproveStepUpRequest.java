package nl.doorstroom.trajectories.stepup.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when the hours are planned. */
@Schema(examples = """
        {"validFrom": "2026-04-13"}""")
record ApproveStepUpRequest(
        @Schema(description = "First day of the hours; not before the day on which they were proposed.") @NotNull
        LocalDate validFrom) {}
