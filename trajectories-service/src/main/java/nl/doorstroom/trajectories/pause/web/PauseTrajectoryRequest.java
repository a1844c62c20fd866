package nl.doorstroom.trajectories.pause.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when and why a trajectory stands still. */
@Schema(examples = """
        {"from": "2026-03-02", "reason": "MANTELZORG_ACUUT"}""")
record PauseTrajectoryRequest(
        @Schema(description = "First day of the pause.") @NotNull
        LocalDate from,

        @Schema(description = "Code of the list pause-reasons.") @NotBlank @Size(max = 50)
        String reason) {}
