package nl.doorstroom.matching.vumsearch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vumsearch.SearchKind;
import nl.doorstroom.matching.vumsearch.SourceOutcome;
import nl.doorstroom.matching.vumsearch.VumSearch;

/** A question that was asked, without what was answered. */
record VumSearchResponse(
        UUID id,
        SearchKind kind,

        @Schema(description = "Area around which was asked.")
        String pc4,

        int kilometres,

        @Schema(description = "Elements that were asked for besides, without what was asked of them.")
        List<String> criteria,

        @Schema(description = "Identifier of the user.") String askedBy,
        @Schema(description = "In UTC.") Instant askedAt,
        List<AskedSourceResponse> sources,

        @Schema(description = "Details that were asked since; VUM allows ten.")
        int details) {

    static VumSearchResponse from(VumSearch search) {
        return new VumSearchResponse(
                search.id(),
                search.kind(),
                search.pc4(),
                search.kilometres(),
                search.criteria(),
                search.askedBy(),
                search.askedAt(),
                search.sources().stream()
                        .map(source -> new AskedSourceResponse(
                                source.source(), source.outcome(), source.status(), source.matches()))
                        .toList(),
                search.details());
    }

    record AskedSourceResponse(
            @Schema(description = "OIN.") String source,
            SourceOutcome outcome,

            @Schema(description = "Its status, when it answered.") @Nullable
            Integer status,

            @Schema(description = "How many it gave.") int matches) {}
}
