package nl.doorstroom.matching.rematch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.rematch.ReMatch;

/** That it was looked again for paid work for somebody. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000d0", "participantId": "019a2b3c-0000-7000-8000-000000000001",
         "dueOn": "2027-02-28", "matchRunId": "019a2b3c-0000-7000-8000-0000000000d1", "matches": 3, "nearMatches": 5,
         "runAt": "2027-02-28T00:30:00Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReMatchResponse(
        UUID id,
        UUID participantId,

        @Schema(description = "The day for which it was planned.")
        LocalDate dueOn,

        @Schema(description = "Absent when nothing was known of the person that could be matched.") @Nullable
        UUID matchRunId,

        @Schema(description = "How many of the hundred best open vacancies fitted.")
        int matches,

        @Schema(description = "How many of these nearly fitted.")
        int nearMatches,

        @Schema(description = "In UTC.") Instant runAt) {

    static ReMatchResponse from(ReMatch reMatch) {
        return new ReMatchResponse(
                reMatch.id(),
                reMatch.participantId(),
                reMatch.dueOn(),
                reMatch.matchRunId(),
                reMatch.matches(),
                reMatch.nearMatches(),
                reMatch.runAt());
    }
}
