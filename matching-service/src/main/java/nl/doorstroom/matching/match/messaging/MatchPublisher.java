package nl.doorstroom.matching.match.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.match.MatchGap;
import nl.doorstroom.matching.match.MatchTargeted;
import nl.doorstroom.matching.scoring.ClosedBy;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells trajectories which gaps to propose milestones for. The score stays here: it says nothing without its parts. */
@Singleton
class MatchPublisher {

    private static final String TOPIC = "matching.events.v1";

    private final Outbox outbox;

    MatchPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void targeted(@Observes MatchTargeted event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "match-targeted",
                event.participantId(),
                event.stamp(),
                new MatchTargetedV1(
                        event.matchId(),
                        event.participantId(),
                        event.vacancyId(),
                        event.gaps().stream().map(GapV1::from).toList(),
                        event.targetedOn())));
    }

    record MatchTargetedV1(UUID matchId, UUID participantId, UUID vacancyId, List<GapV1> gaps, LocalDate validFrom) {}

    record GapV1(
            UUID gapId,
            GapKind kind,
            @Nullable String skillUri,
            @Nullable String subject,
            ClosedBy closedBy,
            @Nullable BigDecimal amount) {

        static GapV1 from(MatchGap gap) {
            Fit.Gap missing = gap.gap();
            return new GapV1(
                    gap.id(),
                    missing.kind(),
                    missing.skillUri(),
                    // A skill is named by its URI alone.
                    missing.skillUri() == null ? missing.subject() : null,
                    missing.closedBy(),
                    missing.amount());
        }
    }
}
