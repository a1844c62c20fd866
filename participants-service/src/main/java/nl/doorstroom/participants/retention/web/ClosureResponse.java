package nl.doorstroom.participants.retention.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.retention.FileClosure;

/** That a file was closed, and perhaps reopened. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000041", "category": "TRAJECT", "closedOn": "2026-08-31",
         "closedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "registeredAt": "2026-09-01T08:00:00Z"}""")
record ClosureResponse(
        UUID id,

        @Schema(description = "Code of list retention-categories.")
        String category,

        LocalDate closedOn,
        @Schema(description = "Identifier of the user.") String closedBy,
        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In UTC; absent while the file is closed.") @Nullable
        Instant reopenedAt,

        @Nullable String reopenedBy) {

    static ClosureResponse from(FileClosure closure) {
        return new ClosureResponse(
                closure.id(),
                closure.category(),
                closure.closedOn(),
                closure.closedBy(),
                closure.createdAt(),
                closure.reopenedAt(),
                closure.reopenedBy());
    }
}
