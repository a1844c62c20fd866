package nl.doorstroom.trajectories.groupsession.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a session is not held. */
@Schema(examples = "{\"reason\": \"BEGELEIDER_AFWEZIG\"}")
record CancelSessionRequest(
        @Schema(description = "Code of list session-change-reasons.", examples = "BEGELEIDER_AFWEZIG")
        @NotBlank
        @Size(max = 50)
        String reason) {}
