package nl.doorstroom.trajectories.changeproposal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a change is not made. */
@Schema(name = "RejectChangeProposalRequest", examples = """
        {"reason": "Eerst vier weken op twaalf uur"}""")
record RejectChangeRequest(
        @Schema(description = "Who made the proposal reads it; stays in this service.") @NotBlank @Size(max = 500)
        String reason) {}
