package nl.doorstroom.matching.matchrun.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.MatchRun;
import nl.doorstroom.matching.matchrun.PlaceFilter;

/** A run. Its results are given once, to whoever ran it; the same inputs give them again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchRunResponse(
        UUID id,
        @Nullable UUID participantId,
        @Nullable UUID vacancyId,

        @Schema(description = "The crew for whose places people were ranked.") @Nullable
        UUID openingId,

        @Schema(description = "Which places and results were asked for; absent when all were.") @Nullable
        PlaceFilter filter,

        LocalDate from,
        int limit,

        @Schema(description = "Version of the weights.", examples = "weights-2026-2")
        String weightSet,

        @Schema(description = "SHA-256 of everything the ranking was made from.")
        String inputVersion,

        @Schema(description = "In UTC.") Instant runAt,

        @Schema(description = "Best first. Equal inputs and weights give equal bytes.") @Nullable
        List<RankedResponse> results) {

    static MatchRunResponse from(MatchRun run, @Nullable List<RankedResponse> results) {
        return new MatchRunResponse(
                run.id(),
                run.participantId(),
                run.vacancyId(),
                run.openingId(),
                run.filter(),
                run.fromDate(),
                run.resultLimit(),
                run.weightSet(),
                run.inputVersion(),
                run.runAt(),
                results);
    }
}
