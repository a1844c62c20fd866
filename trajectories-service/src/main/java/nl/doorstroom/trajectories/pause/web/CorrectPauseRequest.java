package nl.doorstroom.trajectories.pause.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pause as it was. */
@Schema(examples = """
        {"from": "2026-03-02", "lastDay": "2026-03-15", "reason": "MANTELZORG_ACUUT"}""")
record CorrectPauseRequest(
        @NotNull LocalDate from,

        @Schema(
                description =
                        "Last day of the pause; absent for one that lasts, which ends when the trajectory goes on.")
        @Nullable
        LocalDate lastDay,

        @Schema(description = "Code of the list pause-reasons.") @NotBlank @Size(max = 50)
        String reason) {}
