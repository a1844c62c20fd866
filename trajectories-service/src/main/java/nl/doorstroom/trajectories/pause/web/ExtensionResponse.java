package nl.doorstroom.trajectories.pause.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.pause.Extension;

/** A planned end that was moved for a reason. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000082", "reason": "MEER_TIJD_NODIG", "was": "2026-12-31",
         "until": "2027-03-31", "days": 90, "extendedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10",
         "extendedAt": "2026-11-20T09:30:00Z"}""")
record ExtensionResponse(
        UUID id,

        @Schema(description = "Code of the list extension-reasons.")
        String reason,

        @Schema(description = "The planned end before it.") LocalDate was,
        @Schema(description = "The planned end after it.") LocalDate until,
        long days,
        @Schema(description = "The user.") String extendedBy,
        @Schema(description = "In UTC.") Instant extendedAt) {

    static ExtensionResponse from(Extension extension) {
        return new ExtensionResponse(
                extension.id(),
                extension.reason(),
                extension.was(),
                extension.until(),
                extension.days(),
                extension.extendedBy(),
                extension.extendedAt());
    }
}
