package nl.doorstroom.matching.proposal.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A vacancy for a person. */
@Schema(examples = """
        {"participantId": "0199c19e-1111-7f20-8c55-2f6a4b7d9e10", "vacancyId": "0199c1a1-3333-7d42-8e77-4b8c6d9fb032",
         "on": "2026-06-20"}""")
record ProposeRequest(
        @NotNull UUID participantId,
        @NotNull UUID vacancyId,

        @Schema(description = "The match out of which it comes, if any.") @Nullable
        UUID matchId,

        @Schema(description = "Today or before; today when absent.") @PastOrPresent @Nullable
        LocalDate on) {}
