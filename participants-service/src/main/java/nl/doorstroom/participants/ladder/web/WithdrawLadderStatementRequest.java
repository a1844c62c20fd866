package nl.doorstroom.participants.ladder.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a statement does not hold. */
@Schema(examples = "{\"reason\": \"ONTERECHT_INGEVOERD\"}")
record WithdrawLadderStatementRequest(
        @Schema(description = "Code of list ladder-withdrawal-reasons.", examples = "ONTERECHT_INGEVOERD")
        @NotBlank
        @Size(max = 40)
        String reason) {}
