package nl.doorstroom.trajectories.programme.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a programme stops taking people. */
@Schema(examples = """
        {"lastDay": "2026-12-31"}""")
record CloseProgrammeRequest(
        @Schema(description = "Last day on which somebody may be registered.") @NotNull
        LocalDate lastDay) {}
