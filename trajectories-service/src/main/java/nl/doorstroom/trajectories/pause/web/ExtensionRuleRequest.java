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

/** What a programme says of extensions. */
@Schema(examples = """
        {"monthsAfterEnd": 3, "reviewWeeks": 6, "maxDaysPerReason": 180,
         "limits": [{"reason": "MEER_TIJD_NODIG", "maxDays": 365}]}""")
record ExtensionRuleRequest(
        @Schema(description = "So many months after the planned end a trajectory can still be extended.")
        @NotNull
        @Min(0)
        @Max(24)
        Integer monthsAfterEnd,

        @Schema(description = "So many weeks before the planned end its coach gets a task.") @NotNull @Min(0) @Max(52)
        Integer reviewWeeks,

        @Schema(
                description =
                        "Days for a reason that is not named, over the whole trajectory; without it as many as it takes.")
        @Nullable
        @Min(0)
        @Max(3660)
        Integer maxDaysPerReason,

        @Schema(description = "Reasons with days of their own.") @NotNull @Size(max = 50)
        List<@NotNull @Valid ExtensionLimit> limits) {

    List<ReasonLimit> toLimits() {
        return limits.stream()
                .map(limit -> new ReasonLimit(limit.reason(), limit.maxDays()))
                .toList();
    }

    /** Days for one reason. */
    @Schema(name = "ExtensionLimit")
    record ExtensionLimit(
            @Schema(description = "Code of the list extension-reasons.") @NotBlank @Size(max = 50)
            String reason,

            @Schema(description = "Over the whole trajectory.") @NotNull @Min(0) @Max(3660)
            Integer maxDays) {}
}
