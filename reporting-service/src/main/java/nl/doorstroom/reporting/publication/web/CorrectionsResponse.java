package nl.doorstroom.reporting.publication.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.publication.CorrectedCell;
import nl.doorstroom.reporting.publication.Publication;
import nl.doorstroom.reporting.report.web.FigureParameters;

/**
 * Which cells of a published report are others by what was recorded since.
 *
 * @param publishedKnownAt what was recorded later is not in the report
 * @param knownAt until when what was recorded was looked at
 * @param complete whether everything that was recorded until then is counted
 * @param cells in the order of the report
 */
record CorrectionsResponse(
        UUID publicationId, Instant publishedKnownAt, Instant knownAt, boolean complete, List<ChangedCell> cells) {

    /**
     * A number that is another.
     *
     * @param row what tells its row apart; empty when the figure has one row
     * @param cell its place in the row, the parts with a slash between them
     * @param published as it was published; null when it was not there, or not shown
     * @param now as it is; null when it is not there any more, or not shown
     * @param causes the events that changed it, without whom they are about
     * @param causesComplete false when something that is not kept any more changed it too, or it changed too often to tell all
     */
    record ChangedCell(
            @Schema(examples = "placements") String figure,
            @Schema(examples = "programme") String groupBy,
            @Schema(examples = "def-2026-1") String definitionSet,
            Map<String, String> row,
            @Schema(examples = "hoursBands/H20_27") String cell,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal published,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal now,

            List<Cause> causes,
            boolean causesComplete) {}

    /** @param type its name, as in docs/events.md; {@code societal-return-tariff} of a tariff, whose id is eventId */
    record Cause(
            UUID eventId,
            @Schema(examples = "placement-corrected") String type,
            Instant recordedAt) {}

    static CorrectionsResponse of(
            Publication publication, Instant knownAt, boolean complete, List<CorrectedCell> cells) {
        return new CorrectionsResponse(
                publication.id(),
                publication.knownAt(),
                knownAt,
                complete,
                cells.stream()
                        .map(changed -> new ChangedCell(
                                changed.table().figure(),
                                FigureParameters.nameOf(changed.table().groupBy()),
                                changed.table().definitionSet(),
                                changed.cell().row(),
                                changed.cell().name(),
                                changed.published(),
                                changed.now(),
                                changed.causes().stream()
                                        .map(event -> new Cause(event.eventId(), event.type(), event.recordedAt()))
                                        .toList(),
                                changed.causesComplete()))
                        .toList());
    }
}
