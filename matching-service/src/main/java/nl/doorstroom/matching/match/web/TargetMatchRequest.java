package nl.doorstroom.matching.match.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The vacancy that a professional picks as a person's target. */
@Schema(examples = """
        {"matchRunId": "0199c1a1-4444-7f64-8a99-6dae8fb0d254", "participantId": "0199c19e-1111-7f20-8c55-2f6a4b7d9e10",
         "vacancyId": "0199c1a1-3333-7d42-8e77-4b8c6d9fb032", "targetedOn": "2026-06-15"}""")
record TargetMatchRequest(
        @Schema(description = "The run out of which it is picked.") @NotNull
        UUID matchRunId,

        @NotNull UUID participantId,
        @NotNull UUID vacancyId,

        @Schema(description = "Day of the choice, today or before; today when absent.") @PastOrPresent @Nullable
        LocalDate targetedOn) {}
