package nl.doorstroom.matching.proposal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.proposal.ProposalTransition;

/** A proposal with its state. */
record ProposalResponse(
        UUID id,
        UUID participantId,
        UUID vacancyId,
        @Nullable UUID matchId,
        ProposalState state,
        LocalDate stateSince,

        @Schema(description = "Code of the declining party's list.") @Nullable
        String declineReason,

        @Nullable String declineText) {

    static ProposalResponse from(Proposal proposal) {
        return new ProposalResponse(
                proposal.id(),
                proposal.participantId(),
                proposal.vacancyId(),
                proposal.matchId(),
                proposal.state(),
                proposal.stateSince(),
                proposal.declineReason(),
                proposal.declineText());
    }

    /** A step that a proposal took. */
    @Schema(name = "ProposalStep")
    record Step(
            ProposalState state,
            LocalDate since,

            @Schema(description = "Identifier of the user at the identity provider.")
            String changedBy,

            @Schema(description = "In UTC.") Instant recordedAt) {

        static Step from(ProposalTransition transition) {
            return new Step(transition.state(), transition.since(), transition.changedBy(), transition.recordedAt());
        }
    }
}
