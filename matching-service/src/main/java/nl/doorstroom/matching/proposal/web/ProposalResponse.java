package nl.doorstroom.matching.proposal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.proposal.ProposalTransition;
import nl.doorstroom.matching.proposal.SystemReason;

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

        @Nullable String declineText,

        @Schema(description = "Day on which a user released the text to the person.") @Nullable
        LocalDate textReleasedOn,

        @Schema(description = "Last day on which an answer is awaited; on the day after it the proposal expires.")
        @Nullable
        LocalDate answerBy,

        @Schema(
                description =
                        "Why it ended without anybody's own no. Code of list proposal-system-reasons, absent while it is open.")
        @Nullable
        SystemReason systemReason) {

    static ProposalResponse from(Proposal proposal) {
        return new ProposalResponse(
                proposal.id(),
                proposal.participantId(),
                proposal.vacancyId(),
                proposal.matchId(),
                proposal.state(),
                proposal.stateSince(),
                proposal.declineReason(),
                proposal.declineText(),
                proposal.textReleasedOn(),
                proposal.answerBy(),
                proposal.systemReason());
    }

    /** A step that a proposal took. */
    @Schema(name = "ProposalStep")
    record Step(
            ProposalState state,
            LocalDate since,

            @Schema(
                    description =
                            "Identifier of the user at the identity provider. Of a proposal that expired, what let it"
                                    + " expire. Of one that lapsed, the user who registered the other work.")
            String changedBy,

            @Schema(
                    description =
                            "Whether it let the person read the words of a refusal; the state stayed what it was.")
            boolean releasesText,

            @Schema(description = "In UTC.") Instant recordedAt) {

        static Step from(ProposalTransition transition) {
            return new Step(
                    transition.state(),
                    transition.since(),
                    transition.changedBy(),
                    transition.releasesText(),
                    transition.recordedAt());
        }
    }
}
