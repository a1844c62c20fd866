package nl.doorstroom.participants.endproposal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the benefit goes on. */
@Schema(examples = "{\"reason\": \"INKOMEN_ONVOLDOENDE\"}")
record RejectEndProposalRequest(
        @Schema(description = "Code of list end-proposal-rejection-reasons.", examples = "INKOMEN_ONVOLDOENDE")
        @NotBlank
        @Size(max = 40)
        String reason) {}
