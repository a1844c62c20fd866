package nl.doorstroom.trajectories.contractreview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.contractreview.ContractDecision;
import nl.doorstroom.trajectories.contractreview.ContractReview;

/** One look at what the work gives. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000d1",
         "dimensions": [{"name": "BEREIK_BEWONERS", "score": 4, "evidence": "Iedere week dertig bezoekers"}],
         "decision": "END", "decidedOn": "2026-09-15", "counts": true,
         "recordedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "recordedAt": "2026-09-15T14:00:00Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractReviewResponse(
        UUID id,
        List<DimensionScoreRequest> dimensions,
        @Nullable ContractDecision decision,
        LocalDate decidedOn,
        @Nullable ExtensionRequest extension,

        @Schema(description = "Whether its decision is the one that counts.")
        boolean counts,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider; absent while it is not annulled.") @Nullable
        String annulledBy,

        @Schema(description = "In UTC.") @Nullable Instant annulledAt) {

    static ContractReviewResponse from(ContractReview review, boolean counts) {
        return new ContractReviewResponse(
                review.id(),
                review.scores().stream().map(DimensionScoreRequest::from).toList(),
                review.decision(),
                review.decidedOn(),
                ExtensionRequest.from(review.extension()),
                counts,
                review.recordedBy(),
                review.recordedAt(),
                review.annulledBy(),
                review.annulledAt());
    }
}
