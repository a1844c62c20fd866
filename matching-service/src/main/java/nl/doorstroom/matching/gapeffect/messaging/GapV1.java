package nl.doorstroom.matching.gapeffect.messaging;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.gapeffect.ClosedGap;
import nl.doorstroom.matching.scoring.GapKind;

/** The fields that are read. Each event tells the gap whole, so the newest of a milestone is enough. */
record GapV1(
        UUID participantId,
        UUID gapId,
        GapKind gapKind,
        @Nullable String skillUri,
        @Nullable String subject,
        LocalDate validFrom) {

    ClosedGap gap(UUID milestoneId, long version, boolean closed) {
        return new ClosedGap(milestoneId, version, participantId, gapId, gapKind, skillUri, subject, closed, validFrom);
    }
}
