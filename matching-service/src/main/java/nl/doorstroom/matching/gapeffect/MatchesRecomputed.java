package nl.doorstroom.matching.gapeffect;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A gap was closed, or is open again, and the person's matches were counted anew. The stamp is of the milestone that caused it
 * and has its version: so the effects of one milestone have its order.
 *
 * @param matchId the match of which the gap is, if it is known
 * @param gapClosed whether it was closed
 * @param day on which it was closed, or opened again
 */
public record MatchesRecomputed(
        EventStamp stamp,
        UUID participantId,
        @Nullable UUID matchId,
        boolean gapClosed,
        LocalDate day,
        Matcher.Difference difference) {

    public UUID milestoneId() {
        return stamp.aggregateId();
    }
}
