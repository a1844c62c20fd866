package nl.doorstroom.participants.endproposal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.endproposal.BenefitEndProposal;
import nl.doorstroom.participants.endproposal.EndProposalState;
import nl.doorstroom.participants.endproposal.LapseCause;

/** A proposal to end a benefit, because of a job. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndProposalResponse(
        UUID id,

        @Schema(description = "Who has the job.") UUID participantId,

        UUID benefitId,
        UUID placementId,

        @Schema(description = "First day with enough hours to propose it.")
        LocalDate workFrom,

        @Schema(description = "Hours a week on that day.") BigDecimal hoursPerWeek,

        @Schema(description = "Last day of the benefit unless the acceptance names another one.")
        LocalDate proposedLastDay,

        EndProposalState state,

        @Schema(description = "Why it lapsed by itself.") @Nullable
        LapseCause lapseCause,

        @Schema(description = "Why it was rejected: a code of end-proposal-rejection-reasons.") @Nullable
        String rejectionReason,

        @Schema(description = "When it was made, in UTC.") Instant registeredAt,

        @Schema(description = "When it was decided or lapsed, in UTC.") @Nullable
        Instant closedAt,

        @Schema(description = "User at the identity provider who decided on it.") @Nullable
        String decidedBy,

        @Schema(
                description =
                        "User at the identity provider who is to decide, or was when it was closed: the member of the"
                                + " care team who answers for benefits. Absent: nobody does.")
        @Nullable
        String responsible,

        @Schema(description = "Last day on which it is decided in time.")
        LocalDate dueOn,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static EndProposalResponse from(BenefitEndProposal proposal) {
        return new EndProposalResponse(
                proposal.id(),
                proposal.participantId(),
                proposal.spellId(),
                proposal.placementId(),
                proposal.workFrom(),
                proposal.hoursPerWeek(),
                proposal.proposedLastDay(),
                proposal.state(),
                proposal.lapseCause(),
                proposal.rejectionReason(),
                proposal.createdAt(),
                proposal.state() == EndProposalState.OPEN ? null : proposal.changedAt(),
                proposal.decidedBy(),
                proposal.responsible(),
                proposal.dueOn(),
                proposal.version());
    }
}
