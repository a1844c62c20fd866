package nl.doorstroom.trajectories.talk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a talk is not held. */
@Schema(examples = """
        {"reason": "COACH_VERHINDERD"}""")
record CancelTalkRequest(
        @Schema(description = "Code of the list talk-cancellation-reasons.") @NotBlank @Size(max = 50)
        String reason) {}
