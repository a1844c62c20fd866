package nl.doorstroom.reporting.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.reporting.report.Figure;
import nl.doorstroom.reporting.report.Question;

/**
 * The answer of every figure.
 *
 * @param parameters as they were applied: asked again with these, a complete answer is the same for ever
 * @param completeThrough everything that was recorded before this moment has been counted; absent as long as nobody can tell
 * @param complete whether knownAt lies before it; if not, the numbers may still change
 * @param eventsMissing how many events could not be handled and wait for somebody to mend the cause; the earliest of them holds
 *     completeThrough back
 * @param smallCells what is not told to whoever may not see small counts; absent where all numbers are exact
 * @param notes what a reader must know before using the numbers
 */
record FigureResponse<R>(
        @Schema(examples = "placements") String figure,
        DefinitionSetLink definitionSet,
        Parameters parameters,
        @Nullable Instant completeThrough,
        boolean complete,
        long eventsMissing,
        List<R> rows,
        List<String> notes,
        DataQuality dataQuality,
        @Nullable SmallCells smallCells) {

    /**
     * The definitions by which was counted.
     *
     * @param href where their parameters are
     * @param text where the rule is written out
     */
    record DefinitionSetLink(
            @Schema(examples = "def-2026-1") String id, String href, String text) {}

    record Parameters(
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate asOf,
            Instant knownAt,
            @Nullable UUID programmeId,
            @Nullable String organisation,
            String groupBy) {}

    /** @param findings what someone should look at, and how often; they change no number */
    record DataQuality(Map<String, Long> findings) {}

    /**
     * @param threshold counts from 1 up to and not including it are not told, nor what would give one away
     * @param closedOn the year is told as it was known at the end of this day, and never again otherwise
     * @param hidden where in the answer {@code null} stands for a number that is not told: JSON Pointers (RFC 6901)
     */
    record SmallCells(int threshold, LocalDate closedOn, List<String> hidden) {}

    private static final String NO_CAUSE =
            "These numbers say what happened. They do not say that a programme or a person made it happen.";

    static <R> FigureResponse<R> of(
            String name,
            Question question,
            Completeness.Known known,
            Figure<R> figure,
            String note,
            @Nullable SmallCells smallCells) {
        Instant completeThrough = known.through().orElse(null);
        String set = question.definitions().id();
        return new FigureResponse<>(
                name,
                new DefinitionSetLink(
                        set, DefinitionSetsResource.ADDRESS + set, "https://doorstroom.nl/docs/figures/" + name),
                new Parameters(
                        question.periodStart(),
                        question.periodEnd(),
                        question.asOf(),
                        question.knownAt(),
                        question.programmeId(),
                        question.organisation(),
                        FigureParameters.nameOf(question.groupBy())),
                completeThrough,
                completeThrough != null && question.knownAt().isBefore(completeThrough),
                known.missing(),
                figure.rows(),
                List.of(note, NO_CAUSE),
                new DataQuality(figure.findings()),
                smallCells);
    }
}
