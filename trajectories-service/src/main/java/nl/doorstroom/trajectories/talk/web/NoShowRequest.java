package nl.doorstroom.trajectories.talk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it comes that a person was not there. */
@Schema(examples = """
        {"reason": "ZONDER_BERICHT"}""")
record NoShowRequest(
        @Schema(description = "Code of the list talk-no-show-reasons.") @NotBlank @Size(max = 50)
        String reason) {}
