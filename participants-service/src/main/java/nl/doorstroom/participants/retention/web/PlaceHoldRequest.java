package nl.doorstroom.participants.retention.web;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a file must stay. */
@Schema(examples = "{\"reason\": \"BEZWAAR_OF_BEROEP\"}")
record PlaceHoldRequest(
        @Schema(description = "Code of list legal-hold-reasons.", examples = "BEZWAAR_OF_BEROEP") @NotBlank
        String reason,

        @Schema(description = "The last day, when one is known.") @Nullable @FutureOrPresent
        LocalDate validTo) {}
