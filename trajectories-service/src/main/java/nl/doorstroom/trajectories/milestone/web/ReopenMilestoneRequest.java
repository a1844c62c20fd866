package nl.doorstroom.trajectories.milestone.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed step is opened again. */
@Schema(examples = """
        {"reason": "Het certificaat bleek verlopen"}""")
record ReopenMilestoneRequest(
        @Schema(description = "Stays in this service.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String reason) {}
