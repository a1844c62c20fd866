package nl.doorstroom.matching.proposal.web;

import java.time.LocalDate;

import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a step was taken. */
@Schema(examples = "{\"on\": \"2026-06-20\"}")
record StepRequest(
        @Schema(description = "Today or before, not before the last step; today when absent.") @PastOrPresent @Nullable
        LocalDate on) {}
