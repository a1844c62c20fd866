package nl.doorstroom.trajectories.matchtarget.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.matchtarget.TrajectoryTarget;

/** What a person works towards in a trajectory. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "targetMatchId": "019a2b3c-0000-7000-8000-000000000083", "vacancyId": "019a2b3c-0000-7000-8000-000000000084",
         "chosenAt": "2026-06-15T08:15:31Z", "chosenBy": "match-targeted", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetResponse(
        UUID trajectoryId,

        @Schema(description = "The match of matching; neither this nor an occupation: nothing is aimed at.") @Nullable
        UUID targetMatchId,

        @Schema(description = "The vacancy of that match.") @Nullable
        UUID vacancyId,

        @Schema(description = "URI of an occupation.") @Nullable
        String targetOccupation,

        @Schema(description = "Since when, in UTC.") @Nullable
        Instant chosenAt,

        @Schema(description = "User at the identity provider, or match-targeted when it was picked in matching.")
        @Nullable
        String chosenBy,

        @Schema(description = "In quotation marks it is the ETag; 0 while nothing was ever aimed at.")
        long version) {

    static TargetResponse from(TrajectoryTarget target, long version) {
        boolean any = target.matchId() != null || target.occupation() != null;
        return new TargetResponse(
                target.trajectoryId(),
                target.matchId(),
                target.vacancyId(),
                target.occupation(),
                any ? target.chosenAt() : null,
                any ? target.chosenBy() : null,
                version);
    }
}
