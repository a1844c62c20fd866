package nl.doorstroom.trajectories.changeproposal.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.changeproposal.ChangeFulfilment;
import nl.doorstroom.trajectories.changeproposal.ChangeProposal;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalKind;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalState;

/** A change that somebody proposed, and what was decided. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000c0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "organisation": "00000001000000000201",
         "kind": "HOURS", "change": {"validFrom": "2026-04-06", "hoursPerWeek": 16},
         "explanation": "Houdt de ochtenden goed vol", "proposedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10",
         "state": "OPEN", "registeredAt": "2026-03-20T10:00:00Z", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeProposalResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "OIN of the organisation that executes the trajectory.")
        String organisation,

        ChangeProposalKind kind,
        ChangeRequest change,
        String explanation,

        @Schema(description = "User at the identity provider.")
        String proposedBy,

        ChangeProposalState state,

        @Schema(description = "User at the identity provider.") @Nullable
        String decidedBy,

        @Schema(description = "In UTC.") @Nullable Instant decidedAt,

        @Schema(description = "Why it was rejected.") @Nullable
        String reason,

        @Schema(description = "How an approved change comes about: with the approval, or by who has a task for it.")
        @Nullable
        ChangeFulfilment fulfilment,

        @Schema(description = "The newer proposal of the same kind.") @Nullable
        UUID replacedById,

        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static ChangeProposalResponse from(ChangeProposal proposal) {
        return new ChangeProposalResponse(
                proposal.id(),
                proposal.trajectoryId(),
                proposal.participantId(),
                proposal.organisation(),
                proposal.kind(),
                ChangeRequest.from(proposal.change()),
                proposal.explanation(),
                proposal.proposedBy(),
                proposal.state(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.reason(),
                proposal.fulfilment(),
                proposal.replacedById(),
                proposal.createdAt(),
                proposal.version());
    }
}
