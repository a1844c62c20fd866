package nl.doorstroom.trajectories.matchtarget.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.matchtarget.MatchTargets;
import nl.doorstroom.trajectories.matchtarget.TargetedMatch;
import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

/** A professional picked a vacancy as what a person works towards, and these gaps lie in between. */
@Singleton
class MatchTargetedProjector implements Projector<MatchTargetedProjector.MatchTargetedV1> {

    private final MatchTargets targets;

    MatchTargetedProjector(MatchTargets targets) {
        this.targets = targets;
    }

    @Override
    public String type() {
        return "nl.doorstroom.matching.match-targeted.v1";
    }

    @Override
    public Class<MatchTargetedV1> payload() {
        return MatchTargetedV1.class;
    }

    /** It waits for the turn of a person. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, MatchTargetedV1 payload) {
        targets.take(
                new TargetedMatch(
                        payload.matchId(),
                        payload.participantId(),
                        payload.vacancyId(),
                        payload.validFrom(),
                        event.time(),
                        payload.gaps().stream().map(GapV1::gap).toList()),
                event.sequence());
    }

    record MatchTargetedV1(UUID matchId, UUID participantId, UUID vacancyId, List<GapV1> gaps, LocalDate validFrom) {}

    record GapV1(
            UUID gapId,
            GapKind kind,
            @Nullable String skillUri,
            @Nullable String subject,
            Actor closedBy,
            @Nullable BigDecimal amount) {

        TargetedMatch.Gap gap() {
            return new TargetedMatch.Gap(gapId, kind, skillUri, subject, closedBy, amount);
        }
    }
}
