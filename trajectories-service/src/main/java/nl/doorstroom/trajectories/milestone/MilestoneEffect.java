package nl.doorstroom.trajectories.milestone;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a person's matches when a gap was closed, or was open again; as matching counted it.
 *
 * @param version of the milestone that told of the gap
 * @param matchesBefore open vacancies that fitted before
 * @param targetScoreBefore points of the target before, or null when it could not be scored
 */
public record MilestoneEffect(
        UUID milestoneId,
        UUID participantId,
        long version,
        int matchesBefore,
        int matchesAfter,
        @Nullable BigDecimal targetScoreBefore,
        @Nullable BigDecimal targetScoreAfter,
        Instant recomputedAt) {}
