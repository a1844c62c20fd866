package nl.doorstroom.trajectories.stepup.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.stepup.LapseCause;
import nl.doorstroom.trajectories.stepup.StepUpProposal;
import nl.doorstroom.trajectories.stepup.StepUpState;

/** More hours a week for one person, and what the proposal rests on. */
@Schema(name = "StepUpProposal", examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000c0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "proposedOn": "2026-04-06", "hoursPerWeek": 8,
         "proposedHours": 12, "countedFrom": "2026-03-09", "countedUntil": "2026-04-05", "planned": 32, "worked": 28,
         "excused": 0, "percentage": 87.5, "talkHeld": true, "state": "PROPOSED", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepUpProposalResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,
        LocalDate proposedOn,

        @Schema(description = "Planned on the day of the proposal.")
        BigDecimal hoursPerWeek,

        BigDecimal proposedHours,

        @Schema(description = "First day of the weeks that were counted.")
        LocalDate countedFrom,

        LocalDate countedUntil,

        @Schema(description = "Hours in these weeks.") BigDecimal planned,

        BigDecimal worked,

        @Schema(description = "Of absences that count neither for nor against.")
        BigDecimal excused,

        @Schema(description = "Worked, of what was planned without what was excused.")
        BigDecimal percentage,

        @Schema(description = "In these weeks, or after them.")
        boolean talkHeld,

        StepUpState state,

        @Schema(description = "User at the identity provider.") @Nullable
        String decidedBy,

        @Schema(description = "When it was decided, or lapsed; in UTC.") @Nullable
        Instant decidedAt,

        @Schema(description = "First day of the hours, when they were agreed to.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Why it was refused.") @Nullable
        String reason,

        @Nullable LapseCause lapseCause,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static StepUpProposalResponse from(StepUpProposal proposal) {
        return new StepUpProposalResponse(
                proposal.id(),
                proposal.trajectoryId(),
                proposal.participantId(),
                proposal.proposedOn(),
                proposal.hoursPerWeek(),
                proposal.proposedHours(),
                proposal.countedFrom(),
                proposal.countedUntil(),
                proposal.plannedHours(),
                proposal.workedHours(),
                proposal.excusedHours(),
                proposal.percentage(),
                proposal.talkHeld(),
                proposal.state(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.validFrom(),
                proposal.reason(),
                proposal.lapseCause(),
                proposal.version());
    }
}
