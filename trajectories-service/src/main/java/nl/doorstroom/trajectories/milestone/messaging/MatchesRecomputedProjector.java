package nl.doorstroom.trajectories.milestone.messaging;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.milestone.MilestoneEffect;
import nl.doorstroom.trajectories.milestone.MilestoneEffects;

/** What closing a gap, or opening it again, changed in a person's matches. Its order is that of the milestone. */
@Singleton
class MatchesRecomputedProjector implements Projector<MatchesRecomputedProjector.MatchesRecomputedV1> {

    private final MilestoneEffects effects;

    MatchesRecomputedProjector(MilestoneEffects effects) {
        this.effects = effects;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.matches-recomputed.v1";
    }

    @Override
    public Class<MatchesRecomputedV1> payload() {
        return MatchesRecomputedV1.class;
    }

    @Override
    public void project(IncomingEvent event, MatchesRecomputedV1 payload) {
        effects.take(new MilestoneEffect(
                payload.milestoneId(),
                payload.participantId(),
                event.sequence(),
                payload.matchesBefore(),
                payload.matchesAfter(),
                payload.targetScoreBefore(),
                payload.targetScoreAfter(),
                event.time()));
    }

    record MatchesRecomputedV1(
            UUID milestoneId,
            UUID participantId,
            int matchesBefore,
            int matchesAfter,
            @Nullable BigDecimal targetScoreBefore,
            @Nullable BigDecimal targetScoreAfter) {}
}
