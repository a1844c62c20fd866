package nl.doorstroom.matching.placement.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which the person still worked there. */
@Schema(examples = "{\"confirmedOn\": \"2026-10-01\"}")
record ConfirmPlacementRequest(
        @Schema(description = "From the first day on, today or before.") @NotNull @PastOrPresent
        LocalDate confirmedOn) {}
