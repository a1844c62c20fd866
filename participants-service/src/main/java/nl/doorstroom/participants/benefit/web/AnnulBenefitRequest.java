package nl.doorstroom.participants.benefit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a benefit never was. */
@Schema(examples = "{\"reason\": \"VERKEERDE_PERSOON\"}")
record AnnulBenefitRequest(
        @Schema(description = "Code of list benefit-annulment-reasons.", examples = "VERKEERDE_PERSOON")
        @NotBlank
        @Size(max = 40)
        String reason) {}
