package nl.doorstroom.participants.retention.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.retention.RetentionTerm;

/** How long closed files of a category are kept. */
@Schema(examples = "{\"category\": \"TRAJECT\", \"months\": 60, \"changedAt\": \"2026-01-05T09:30:00Z\"}")
record RetentionTermResponse(
        @Schema(description = "Code of list retention-categories.")
        String category,

        int months,
        @Schema(description = "In UTC.") Instant changedAt) {

    static RetentionTermResponse from(RetentionTerm term) {
        return new RetentionTermResponse(term.category(), term.months(), term.changedAt());
    }
}
