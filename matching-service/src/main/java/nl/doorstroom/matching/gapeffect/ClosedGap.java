package nl.doorstroom.matching.gapeffect;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.GapKind;

/**
 * What trajectories tells of a gap.
 *
 * @param milestoneVersion order of what was told of the milestone
 * @param closed whether it is closed; not: it is open again
 * @param subject a licence, language, means of transport or shift
 * @param day on which it was closed, or opened again
 */
public record ClosedGap(
        UUID milestoneId,
        long milestoneVersion,
        UUID participantId,
        UUID gapId,
        GapKind kind,
        @Nullable String skillUri,
        @Nullable String subject,
        boolean closed,
        LocalDate day) {}
