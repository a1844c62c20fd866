package nl.doorstroom.participants.benefit.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** There is no income beside the benefit any more. */
@Schema(examples = "{\"lastDay\": \"2025-06-30\"}")
record EndReductionRequest(
        @Schema(description = "Last day with the lower amount.") @NotNull
        LocalDate lastDay) {}
