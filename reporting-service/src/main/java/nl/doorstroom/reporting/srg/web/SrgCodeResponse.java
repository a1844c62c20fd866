package nl.doorstroom.reporting.srg.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.srg.SrgCodeLine;

/** What was stated of the code of a kind. */
@Schema(name = "SrgCode", examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000076", "kind": "JOBCOACH", "code": "30", "validFrom": "2026-01-01",
         "createdAt": "2026-01-05T09:30:00Z", "createdBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
record SrgCodeResponse(
        UUID id,

        @Schema(description = "Code of list instruments.") String kind,

        @Schema(description = "Absent when the kind has none from that day on.") @Nullable
        String code,

        LocalDate validFrom,

        @Schema(description = "In UTC.") Instant createdAt,

        @Schema(description = "Identifier of the user at the identity provider.")
        String createdBy) {

    static SrgCodeResponse from(SrgCodeLine line) {
        return new SrgCodeResponse(
                line.id(), line.kind(), line.code(), line.validFrom(), line.createdAt(), line.createdBy());
    }
}
