package nl.doorstroom.reporting.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.report.Question;

/**
 * A report that was published.
 *
 * @param asOf the last day of the world that it tells of
 * @param knownAt what was recorded later is not in it
 * @param organisation whose work it is about alone; null for that of everybody
 * @param tables what stands in it, in this order
 * @param sha256 of its bytes, in hexadecimal digits
 * @param size of its bytes
 * @param correction what is known to be others in it; null when nothing ever was
 */
public record Publication(
        UUID id,
        UUID eventId,
        Instant publishedAt,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate asOf,
        Instant knownAt,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        List<PublishedTable> tables,
        String sha256,
        long size,
        @Nullable Correction correction) {

    /**
     * That cells are others than they were published.
     *
     * @param version of the publication from then on
     * @param knownAt by what was recorded until then
     * @param cellsChanged how many differ from what was published; 0 when they are again as published
     * @param sha256 of those cells, so that the same is not told twice
     */
    public record Correction(
            UUID eventId, long version, Instant recordedAt, Instant knownAt, int cellsChanged, String sha256) {}

    /** 1, and one more with each correction. */
    public long version() {
        return correction == null ? 1 : correction.version();
    }

    UUID lastEventId() {
        return correction == null ? eventId : correction.eventId();
    }

    /** What was asked for one of its tables. */
    Question question(PublishedTable table, DefinitionSet definitions) {
        return new Question(
                periodStart, periodEnd, asOf, knownAt, programmeId, organisation, definitions, table.groupBy());
    }
}
