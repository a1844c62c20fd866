package nl.doorstroom.participants.retention.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.retention.LegalHold;

/** A reason for which a file stays. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000042", "reason": "BEZWAAR_OF_BEROEP", "validFrom": "2026-09-01",
         "placedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "registeredAt": "2026-09-01T08:00:00Z"}""")
record LegalHoldResponse(
        UUID id,

        @Schema(description = "Code of list legal-hold-reasons.")
        String reason,

        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Schema(description = "Identifier of the user.") String placedBy,
        @Schema(description = "In UTC.") Instant registeredAt,
        @Schema(description = "In UTC.") @Nullable Instant liftedAt,
        @Nullable String liftedBy) {

    static LegalHoldResponse from(LegalHold hold) {
        return new LegalHoldResponse(
                hold.id(),
                hold.reason(),
                hold.validFrom(),
                hold.validTo(),
                hold.placedBy(),
                hold.createdAt(),
                hold.liftedAt(),
                hold.liftedBy());
    }
}
