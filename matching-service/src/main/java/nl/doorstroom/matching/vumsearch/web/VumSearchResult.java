package nl.doorstroom.matching.vumsearch.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vumsearch.SourceAnswer;
import nl.doorstroom.matching.vumsearch.SourceOutcome;
import nl.doorstroom.matching.vumsearch.VumMediator;

/** What each source said; it is shown once and not kept. */
record VumSearchResult(
        @Schema(description = "By which the question is read again, and details are asked.")
        UUID id,

        List<SourceResult> sources) {

    static VumSearchResult from(VumMediator.Found found, ObjectMapper mapper) {
        return new VumSearchResult(
                found.search().id(),
                found.answers().stream()
                        .map(answer -> SourceResult.from(answer, mapper))
                        .toList());
    }

    /** Of one source. */
    record SourceResult(
            @Schema(description = "OIN.") String source,
            String name,
            SourceOutcome outcome,

            @Schema(description = "Its status, when it answered.") @Nullable
            Integer status,

            @Schema(description = "Whether it has more than VUM lets it give.")
            boolean more,

            @Schema(description = "In the words of VUM, in an order that tells nothing.")
            List<Map<String, Object>> matches) {

        static SourceResult from(SourceAnswer answer, ObjectMapper mapper) {
            return new SourceResult(
                    answer.source(),
                    answer.name(),
                    answer.outcome(),
                    answer.status(),
                    answer.more(),
                    answer.found().stream()
                            .map(found -> mapper.convertValue(found, new TypeReference<Map<String, Object>>() {}))
                            .toList());
        }
    }
}
