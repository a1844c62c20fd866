package nl.doorstroom.matching.area.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.matching.area.AreaImport;

/** How far an import is, and whether distances are measured by it. */
record AreaImportResponse(
        UUID id,

        @Schema(
                description =
                        "RUNNING: its areas are being stored. IN_FORCE: distances are measured by it. REPLACED: a newer"
                                + " table took its place. INTERRUPTED: it did not come to its end, and never counted.")
        AreaImport.State state,

        @Schema(description = "Areas in the file.", examples = "4070")
        int areas,

        @Schema(description = "Areas that are stored by now.", examples = "4070")
        int stored,

        @Schema(description = "SHA-256 of the areas; a match run names the one it measured by.")
        String areasVersion,

        @Schema(description = "In UTC.") Instant startedAt,

        @Schema(description = "In UTC.") Instant changedAt) {

    static AreaImportResponse from(AreaImport told) {
        return new AreaImportResponse(
                told.id(),
                told.state(),
                told.areas(),
                told.stored(),
                told.digest(),
                told.startedAt(),
                told.changedAt());
    }
}
