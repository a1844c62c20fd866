package nl.doorstroom.trajectories.trajectory.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a trajectory ends, and on which day. */
@Schema(examples = """
        {"reason": "BETAALD_WERK", "lastDay": "2026-08-31"}""")
record EndTrajectoryRequest(
        @Schema(description = "Code of the list trajectory-end-reasons.") @NotBlank @Size(max = 50)
        String reason,

        @NotNull LocalDate lastDay,

        @Schema(description = "Required when the code list says so; stays in this service.")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String note) {}
