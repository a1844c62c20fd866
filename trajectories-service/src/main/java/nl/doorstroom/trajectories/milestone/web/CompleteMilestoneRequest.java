package nl.doorstroom.trajectories.milestone.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a step was taken, and what shows it. */
@Schema(examples = """
        {"reachedOn": "2026-04-20", "evidence": "Rijbewijs getoond aan de jobcoach"}""")
record CompleteMilestoneRequest(
        @NotNull LocalDate reachedOn,

        @Schema(description = "What shows it; stays in this service.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String evidence) {}
