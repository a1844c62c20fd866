package nl.doorstroom.trajectories.training.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and when a person stopped with a training. */
@Schema(examples = "{\"lastDay\": \"2026-04-10\", \"reason\": \"TE_MOEILIJK\"}")
record BreakOffTrainingRequest(
        @NotNull LocalDate lastDay,

        @Schema(description = "Code of list training-break-off-reasons.", examples = "TE_MOEILIJK")
        @NotBlank
        @Size(max = 50)
        String reason) {}
