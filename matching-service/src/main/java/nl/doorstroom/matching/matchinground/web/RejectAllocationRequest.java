package nl.doorstroom.matching.matchinground.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a round is not followed. */
@Schema(examples = "{\"reason\": \"PERSOON_WIL_ANDERS\"}")
record RejectAllocationRequest(
        @Schema(description = "Code of list allocation-rejection-reasons.", examples = "PERSOON_WIL_ANDERS")
        @NotBlank
        @Size(max = 50)
        String reason) {}
