package nl.doorstroom.matching.vacancy.web;

import java.time.LocalDate;

import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when a vacancy takes nobody any more. */
@Schema(examples = "{\"on\": \"2026-09-01\"}")
record WithdrawVacancyRequest(
        @Schema(description = "Today or before; today when absent.") @PastOrPresent @Nullable
        LocalDate on) {}
