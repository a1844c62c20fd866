package nl.doorstroom.reporting.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.publication.Publication;
import nl.doorstroom.reporting.report.web.FigureParameters;

/**
 * A published report, without its numbers.
 *
 * @param sha256 of the document, in hexadecimal digits
 * @param size of the document, in bytes
 * @param document where its bytes are
 * @param corrections where is told which of its cells are others since
 * @param correction what was seen of that last; absent when no cell ever was another
 */
record PublicationResponse(
        UUID id,
        Instant publishedAt,
        List<Table> tables,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate asOf,
        Instant knownAt,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        String sha256,
        long size,
        String document,
        String corrections,
        @Nullable Correction correction) {

    /** A figure of the report. */
    record Table(
            @Schema(examples = "placements") String figure,
            @Schema(examples = "programme") String groupBy,
            @Schema(examples = "def-2026-1") String definitionSet) {}

    /**
     * That cells are others than they were published.
     *
     * @param cellsChanged how many; 0 when they are again as published
     * @param knownAt by what was recorded until then
     * @param recordedAt when that was seen
     */
    record Correction(int cellsChanged, Instant knownAt, Instant recordedAt) {}

    static PublicationResponse from(Publication publication) {
        Publication.Correction correction = publication.correction();
        String address = PublicationsResource.ADDRESS + publication.id();
        return new PublicationResponse(
                publication.id(),
                publication.publishedAt(),
                publication.tables().stream()
                        .map(table -> new Table(
                                table.figure(), FigureParameters.nameOf(table.groupBy()), table.definitionSet()))
                        .toList(),
                publication.periodStart(),
                publication.periodEnd(),
                publication.asOf(),
                publication.knownAt(),
                publication.programmeId(),
                publication.organisation(),
                publication.sha256(),
                publication.size(),
                address + "/document",
                address + "/corrections",
                correction == null
                        ? null
                        : new Correction(correction.cellsChanged(), correction.knownAt(), correction.recordedAt()));
    }
}
