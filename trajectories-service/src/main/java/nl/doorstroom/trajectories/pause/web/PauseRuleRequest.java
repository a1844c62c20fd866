package nl.doorstroom.trajectories.pause.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.pause.ReasonLimit;

/** What a programme says of pauses. */
@Schema(examples = """
        {"maxBackdatedDays": 31, "maxDaysPerReason": 180,
         "limits": [{"reason": "ZIEKTE", "maxDays": 365}]}""")
record PauseRuleRequest(
        @Schema(description = "How many days ago a pause may have begun when it is told; without it however long ago.")
        @Nullable
        @Min(0)
        @Max(3660)
        Integer maxBackdatedDays,

        @Schema(
                description =
                        "Days for a reason that is not named, over the whole trajectory; without it as many as it takes.")
        @Nullable
        @Min(0)
        @Max(3660)
        Integer maxDaysPerReason,

        @Schema(description = "Reasons with days of their own.") @NotNull @Size(max = 50)
        List<@NotNull @Valid PauseLimit> limits) {

    List<ReasonLimit> toLimits() {
        return limits.stream()
                .map(limit -> new ReasonLimit(limit.reason(), limit.maxDays()))
                .toList();
    }

    /** Days for one reason. */
    @Schema(name = "PauseLimit")
    record PauseLimit(
            @Schema(description = "Code of the list pause-reasons.") @NotBlank @Size(max = 50)
            String reason,

            @Schema(description = "Over the whole trajectory.") @NotNull @Min(0) @Max(3660)
            Integer maxDays) {}
}
