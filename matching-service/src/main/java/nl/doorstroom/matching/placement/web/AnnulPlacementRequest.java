package nl.doorstroom.matching.placement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a placement should never have been registered. */
@Schema(examples = "{\"reason\": \"OTHER_PERSON\"}")
record AnnulPlacementRequest(
        @Schema(description = "Code of list placement-annulment-reasons.", examples = "OTHER_PERSON")
        @NotBlank
        @Size(max = 50)
        String reason) {}
