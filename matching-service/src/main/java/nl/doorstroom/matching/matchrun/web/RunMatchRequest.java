package nl.doorstroom.matching.matchrun.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Page;

/** For whom or for what is ranked: one of participantId and vacancyId is named. */
@Schema(
        examples =
                "{\"participantId\": \"0199c19e-1111-7f20-8c55-2f6a4b7d9e10\", \"from\": \"2026-09-01\", \"limit\": 20}")
record RunMatchRequest(
        @Schema(description = "Rank the open vacancies for this person.") @Nullable
        UUID participantId,

        @Schema(description = "Rank people for this vacancy.") @Nullable
        UUID vacancyId,

        @Schema(description = "First day on which the person could start; today when absent.") @Nullable
        LocalDate from,

        @Schema(description = "Results at most; 20 when absent.", examples = "20")
        @Min(1)
        @Max(Page.MAX_LIMIT)
        @Nullable
        Integer limit) {}
