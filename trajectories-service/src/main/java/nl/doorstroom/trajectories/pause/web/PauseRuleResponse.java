package nl.doorstroom.trajectories.pause.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.pause.PauseRule;
import nl.doorstroom.trajectories.pause.ReasonLimit;

/** What holds for pauses of a programme. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "maxBackdatedDays": 31, "maxDaysPerReason": 180,
         "limits": [{"reason": "ZIEKTE", "maxDays": 365}], "version": 1}""")
record PauseRuleResponse(
        UUID programmeId,
        @Nullable Integer maxBackdatedDays,

        @Schema(
                description =
                        "Days for a reason that is not named, over the whole trajectory; absent: as many as it takes.")
        @Nullable
        Integer maxDaysPerReason,

        @Schema(description = "Reasons with days of their own.")
        List<ReasonLimit> limits,

        @Schema(description = "In quotation marks it is the ETag; 0 while the programme has no rule of its own.")
        long version) {

    static PauseRuleResponse from(PauseRule rule, long version) {
        return new PauseRuleResponse(
                rule.programmeId(), rule.maxBackdatedDays(), rule.maxDaysPerReason(), rule.limits(), version);
    }
}
