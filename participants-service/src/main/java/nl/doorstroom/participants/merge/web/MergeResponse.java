package nl.doorstroom.participants.merge.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.merge.ParticipantMerge;

/** Two registrations that turned out to be one person's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeResponse(
        UUID id,

        @Schema(description = "With whom everything goes on.")
        UUID survivorId,

        @Schema(description = "Found by its id, and changes no more.")
        UUID duplicateId,

        @Schema(description = "In UTC.") Instant mergedAt,

        @Schema(description = "User at the identity provider.")
        String mergedBy,

        @Schema(description = "In UTC; absent while it stands.") @Nullable
        Instant undoneAt,

        @Schema(description = "User at the identity provider; absent while it stands.") @Nullable
        String undoneBy) {

    static MergeResponse from(ParticipantMerge merge) {
        return new MergeResponse(
                merge.id(),
                merge.survivorId(),
                merge.duplicateId(),
                merge.createdAt(),
                merge.mergedBy(),
                merge.undoneAt(),
                merge.undoneBy());
    }
}
