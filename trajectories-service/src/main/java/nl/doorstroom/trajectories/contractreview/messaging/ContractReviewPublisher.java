package nl.doorstroom.trajectories.contractreview.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.trajectories.contractreview.ContractDecision;
import nl.doorstroom.trajectories.contractreview.ContractReviewRecorded;
import nl.doorstroom.trajectories.contractreview.DimensionScore;

/** Tells participants and reporting how contracts were judged: scores and decisions, never what shows them. */
@Singleton
class ContractReviewPublisher {

    private static final String TOPIC = "trajectories.events.v1";

    private final Outbox outbox;

    ContractReviewPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(@Observes ContractReviewRecorded event) {
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "contract-review-recorded",
                event.participantId(),
                event.stamp(),
                ContractReviewRecordedV1.from(event)));
    }

    record ContractReviewRecordedV1(
            UUID reviewId,
            UUID contractId,
            @Nullable UUID predecessorId,
            @Nullable UUID placementId,
            UUID trajectoryId,
            UUID participantId,
            UUID programmeId,
            String organisation,
            LocalDate validFrom,
            @Nullable ContractDecision decision,
            @Nullable LocalDate extendedUntil,
            List<ScoreV1> scores,
            boolean annulled) {

        static ContractReviewRecordedV1 from(ContractReviewRecorded event) {
            return new ContractReviewRecordedV1(
                    event.reviewId(),
                    event.contractId(),
                    event.predecessorId(),
                    event.placementId(),
                    event.trajectoryId(),
                    event.participantId(),
                    event.programmeId(),
                    event.organisation(),
                    event.decidedOn(),
                    event.decision(),
                    event.extendedUntil(),
                    event.scores().stream().map(ScoreV1::from).toList(),
                    event.annulled());
        }
    }

    record ScoreV1(String dimension, int score) {

        static ScoreV1 from(DimensionScore score) {
            return new ScoreV1(score.dimension(), score.score());
        }
    }
}
