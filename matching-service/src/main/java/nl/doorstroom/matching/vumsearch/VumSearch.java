package nl.doorstroom.matching.vumsearch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That other sources were asked: for what, and what came of it; not what they answered.
 *
 * @param criteria names of the elements that were asked for besides the area, without what was asked of them
 * @param askedBy the user
 * @param details how many details were asked since
 */
public record VumSearch(
        UUID id,
        SearchKind kind,
        String pc4,
        int kilometres,
        List<String> criteria,
        String askedBy,
        Instant askedAt,
        List<AskedSource> sources,
        int details) {

    /**
     * What came of asking one source.
     *
     * @param matches how many it gave
     */
    public record AskedSource(
            String source, SourceOutcome outcome, @Nullable Integer status, int matches) {}
}
