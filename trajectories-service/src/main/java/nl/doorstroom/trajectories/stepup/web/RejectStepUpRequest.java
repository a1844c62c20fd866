package nl.doorstroom.trajectories.stepup.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the hours do not grow now. */
@Schema(examples = """
        {"reason": "Wil eerst de verhuizing afronden"}""")
record RejectStepUpRequest(
        @Schema(description = "Stays in this service.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String reason) {}
