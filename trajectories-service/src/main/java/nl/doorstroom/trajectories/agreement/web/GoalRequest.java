package nl.doorstroom.trajectories.agreement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person works toward. */
@Schema(examples = """
        {"goal": "Ik wil als hovenier werken"}""")
record GoalRequest(
        @Schema(description = "In words of the person, without a label; stays in this service.")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String goal) {}
