package nl.doorstroom.matching.vumsearch.web;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vumsearch.SourceAnswer;
import nl.doorstroom.matching.vumsearch.SourceOutcome;

/** What the source said; it is shown once and not kept. */
record VumDetailResult(
        @Schema(description = "OIN.") String source,
        SourceOutcome outcome,

        @Schema(description = "Its status, when it answered.") @Nullable
        Integer status,

        @Schema(description = "In the words of VUM.") @Nullable
        Map<String, Object> detail) {

    static VumDetailResult from(SourceAnswer answer, ObjectMapper mapper) {
        return new VumDetailResult(
                answer.source(),
                answer.outcome(),
                answer.status(),
                answer.found().stream()
                        .findFirst()
                        .map(found -> mapper.convertValue(found, new TypeReference<Map<String, Object>>() {}))
                        .orElse(null));
    }
}
