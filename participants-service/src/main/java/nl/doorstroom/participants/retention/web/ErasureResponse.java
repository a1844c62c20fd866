package nl.doorstroom.participants.retention.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.retention.Erasure;
import nl.doorstroom.participants.retention.ErasureGround;

/** That somebody was erased. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000043", "erasedIds": ["019a2b3c-0000-7000-8000-000000000001"],
         "ground": "TERM", "erasedAt": "2026-09-01T04:00:00Z"}""")
record ErasureResponse(
        UUID id,

        @Schema(description = "What the person was known by; it leads to nobody any more.")
        List<UUID> erasedIds,

        @Schema(description = "TERM: the term was over. REQUEST: it was asked for.")
        ErasureGround ground,

        @Schema(description = "Identifier of the user, when it was asked for.") @Nullable
        String requestedBy,

        @Schema(description = "In UTC.") Instant erasedAt) {

    static ErasureResponse from(Erasure erasure) {
        return new ErasureResponse(
                erasure.id(), erasure.erasedIds(), erasure.ground(), erasure.requestedBy(), erasure.createdAt());
    }
}
