package nl.doorstroom.trajectories.trajectory.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which day a transition holds. */
@Schema(examples = """
        {"from": "2026-03-02"}""")
record DateRequest(
        @Schema(description = "First day; may lie in the past.") @NotNull
        LocalDate from) {}
