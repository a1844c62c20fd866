package nl.doorstroom.trajectories.milestone;

import java.math.BigDecimal;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

/**
 * The gap of a match that a milestone closes.
 *
 * @param skillUri the skill that is missing
 * @param subject what else it is about, as a code
 * @param closedBy who can close it
 * @param amount how much is missing: hours a week, kilometres, days or levels, by the kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilestoneGap(
        UUID matchId,
        UUID gapId,
        GapKind kind,
        @Nullable String skillUri,
        @Nullable String subject,
        Actor closedBy,
        @Nullable BigDecimal amount) {}
