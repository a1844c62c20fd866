package nl.doorstroom.trajectories.milestone.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.milestone.MilestoneEffect;
import nl.doorstroom.trajectories.milestone.MilestoneStatus;

/** What a milestone changed in the person's matches. */
@Schema(examples = """
        {"milestoneId": "019a2b3c-0000-7000-8000-000000000041", "state": "KNOWN", "cause": "REACHED", "matchesBefore": 3,
         "matchesAfter": 5, "targetScoreBefore": 59.99, "targetScoreAfter": 94.00,
         "recomputedAt": "2026-04-20T08:15:31Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MilestoneEffectResponse(
        UUID milestoneId,
        State state,

        @Schema(description = "What the numbers are about.") @Nullable
        Cause cause,

        @Schema(description = "Open vacancies that fitted before.") @Nullable
        Integer matchesBefore,

        @Schema(description = "Open vacancies that fit since.") @Nullable
        Integer matchesAfter,

        @Schema(description = "Points of the target before; absent when it could not be scored.") @Nullable
        BigDecimal targetScoreBefore,

        @Schema(description = "Points of the target since; absent when it could not be scored.") @Nullable
        BigDecimal targetScoreAfter,

        @Schema(description = "In UTC.") @Nullable Instant recomputedAt) {

    static MilestoneEffectResponse from(Milestone milestone, Optional<MilestoneEffect> known) {
        if (milestone.gapVersion() == null) {
            return new MilestoneEffectResponse(milestone.id(), State.NONE, null, null, null, null, null, null);
        }
        Cause cause = milestone.status() == MilestoneStatus.REACHED ? Cause.REACHED : Cause.REOPENED;
        return known.map(effect -> new MilestoneEffectResponse(
                        milestone.id(),
                        State.KNOWN,
                        cause,
                        effect.matchesBefore(),
                        effect.matchesAfter(),
                        effect.targetScoreBefore(),
                        effect.targetScoreAfter(),
                        effect.recomputedAt()))
                .orElseGet(() -> new MilestoneEffectResponse(
                        milestone.id(), State.AWAITED, cause, null, null, null, null, null));
    }

    /** Whether it is known. */
    @Schema(name = "MilestoneEffectState")
    enum State {
        /** It was not reached yet, or closes no gap of a match: there is nothing to count. */
        NONE,
        /** Matching has not told it yet; it takes seconds. */
        AWAITED,
        KNOWN
    }

    /** What was told last. */
    @Schema(name = "MilestoneEffectCause")
    enum Cause {
        REACHED,
        REOPENED
    }
}
