package nl.doorstroom.matching.vacancy.web;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when a vacancy takes nobody any more. */
@Schema(examples = "{\"on\": \"2026-09-01\"}")
record WithdrawVacancyRequest(
        @Schema(description = "Today when absent.") @Nullable
        LocalDate on) {}
