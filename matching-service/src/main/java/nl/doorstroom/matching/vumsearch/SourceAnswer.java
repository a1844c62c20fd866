package nl.doorstroom.matching.vumsearch;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a source said.
 *
 * @param source OIN
 * @param status of HTTP, when there was an answer
 * @param more whether it has more than it may give
 * @param found what it gave, in VUM's words; of a detail one
 */
public record SourceAnswer(
        String source,
        String name,
        SourceOutcome outcome,
        @Nullable Integer status,
        boolean more,
        List<JsonNode> found) {

    static SourceAnswer without(String source, String name, SourceOutcome outcome, @Nullable Integer status) {
        return new SourceAnswer(source, name, outcome, status, false, List.of());
    }
}
