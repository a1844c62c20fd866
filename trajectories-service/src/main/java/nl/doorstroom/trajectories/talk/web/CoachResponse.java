package nl.doorstroom.trajectories.talk.web;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.Coaching;

/** Who coaches the person on a trajectory. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001",
         "coach": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoachResponse(
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "User at the identity provider; absent while nobody does.") @Nullable
        String coach,

        @Schema(description = "In quotation marks it is the ETag; 0 while nothing was said.")
        long version) {

    static CoachResponse from(Coaching coaching, long version) {
        return new CoachResponse(coaching.id(), coaching.participantId(), coaching.coach(), version);
    }
}
