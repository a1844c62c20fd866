package nl.doorstroom.participants.label.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.label.LabelAccess;
import nl.doorstroom.participants.label.VaultPurpose;

/** Who was shown a person's labels, for what, and why. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000072", "purpose": "ELIGIBILITY",
         "reason": "Aanvraag loonkostensubsidie", "accessedAt": "2026-01-05T09:30:00Z",
         "accessedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
record LabelAccessEntry(
        UUID id,
        VaultPurpose purpose,

        @Schema(description = "Absent once the person was erased.") @Nullable
        String reason,

        @Schema(description = "In UTC.") Instant accessedAt,

        @Schema(description = "Identifier of the user at the identity provider.")
        String accessedBy) {

    static LabelAccessEntry from(LabelAccess access, @Nullable String reason) {
        return new LabelAccessEntry(access.id(), access.purpose(), reason, access.accessedAt(), access.accessedBy());
    }
}
