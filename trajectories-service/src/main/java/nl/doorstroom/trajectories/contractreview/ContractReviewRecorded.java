package nl.doorstroom.trajectories.contractreview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody looked at what a contract gives, and perhaps decided on it; or that was annulled. */
public record ContractReviewRecorded(
        EventStamp stamp,
        UUID reviewId,
        UUID contractId,
        @Nullable UUID predecessorId,
        @Nullable UUID placementId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate decidedOn,
        @Nullable ContractDecision decision,
        @Nullable LocalDate extendedUntil,
        List<DimensionScore> scores,
        boolean annulled) {}
