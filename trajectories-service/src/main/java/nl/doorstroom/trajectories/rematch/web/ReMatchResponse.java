package nl.doorstroom.trajectories.rematch.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.rematch.OffReason;
import nl.doorstroom.trajectories.rematch.ReMatch;
import nl.doorstroom.trajectories.rematch.ReMatchState;

/** The day on which it is looked again for paid work. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000d0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "lastDay": "2026-08-31", "on": "2027-02-28",
         "moved": false, "state": "PLANNED", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReMatchResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "Last day of the trajectory.") LocalDate lastDay,

        LocalDate on,

        @Schema(description = "Whether somebody chose the day; otherwise it follows from the rule of the programme.")
        boolean moved,

        ReMatchState state,
        @Nullable OffReason offReason,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static ReMatchResponse from(ReMatch reMatch) {
        return new ReMatchResponse(
                reMatch.id(),
                reMatch.trajectoryId(),
                reMatch.participantId(),
                reMatch.lastDay(),
                reMatch.dueOn(),
                reMatch.moved(),
                reMatch.state(),
                reMatch.offReason(),
                reMatch.version());
    }
}
