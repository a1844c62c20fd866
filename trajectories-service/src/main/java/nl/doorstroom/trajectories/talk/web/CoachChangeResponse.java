package nl.doorstroom.trajectories.talk.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.CoachChange;

/** Who coached the person from when on. */
@Schema(examples = """
        {"coach": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "changedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10",
         "changedAt": "2026-01-12T08:00:00Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoachChangeResponse(
        @Schema(description = "User at the identity provider; absent when nobody did.") @Nullable
        String coach,

        @Schema(description = "User at the identity provider.")
        String changedBy,

        @Schema(description = "In UTC.") Instant changedAt) {

    static CoachChangeResponse from(CoachChange change) {
        return new CoachChangeResponse(change.coach(), change.changedBy(), change.changedAt());
    }
}
