package nl.doorstroom.matching.gapeffect.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.gapeffect.MatchesRecomputed;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells what a milestone changed: numbers alone, and of no vacancy which it is. */
@Singleton
class GapEffectPublisher {

    private static final String TOPIC = "matching.events.v1";

    private final Outbox outbox;

    GapEffectPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recomputed(@Observes MatchesRecomputed event) {
        Matcher.Difference difference = event.difference();
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "matches-recomputed",
                event.participantId(),
                event.stamp(),
                new MatchesRecomputedV1(
                        event.milestoneId(),
                        event.participantId(),
                        event.matchId(),
                        event.gapClosed() ? Cause.GAP_CLOSED : Cause.GAP_REOPENED,
                        event.day(),
                        difference.matchesBefore(),
                        difference.matchesAfter(),
                        difference.targetScoreBefore(),
                        difference.targetScoreAfter())));
    }

    record MatchesRecomputedV1(
            UUID milestoneId,
            UUID participantId,
            @Nullable UUID matchId,
            Cause cause,
            LocalDate validFrom,
            int matchesBefore,
            int matchesAfter,
            @Nullable BigDecimal targetScoreBefore,
            @Nullable BigDecimal targetScoreAfter) {}

    enum Cause {
        GAP_CLOSED,
        GAP_REOPENED
    }
}
