package nl.doorstroom.trajectories.matchtarget.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.matchtarget.GapTexts;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposal;
import nl.doorstroom.trajectories.matchtarget.ProposalSource;
import nl.doorstroom.trajectories.matchtarget.ProposalState;
import nl.doorstroom.trajectories.matchtarget.TargetedMatch;
import nl.doorstroom.trajectories.milestonerule.Actor;

/** A milestone that is proposed for a gap. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000085", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "matchId": "019a2b3c-0000-7000-8000-000000000083",
         "gap": {"gapId": "019a2b3c-0000-7000-8000-000000000040", "kind": "CERTIFICATE", "subject": "B",
                 "closedBy": "PERSON"},
         "title": "Het gevraagde rijbewijs of certificaat halen",
         "explanation": "Voor dit werk is een rijbewijs of certificaat nodig dat nog ontbreekt (B). De deelnemer kan hier zelf aan werken.",
         "weeks": 26, "actor": "PERSON", "source": "STARTER", "rule": "CERTIFICAAT", "state": "OPEN",
         "proposedAt": "2026-06-15T08:15:31Z", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MilestoneProposalResponse(
        UUID id,
        UUID trajectoryId,

        @Schema(description = "The match of which the gap is.")
        UUID matchId,

        @Schema(description = "What it closes.") TargetedMatch.Gap gap,
        String title,

        @Schema(description = "What lies in between and who can do something about it, in plain Dutch.")
        String explanation,

        @Schema(description = "How many weeks it usually takes; absent: nobody knows.") @Nullable
        Integer weeks,

        @Schema(description = "Who acts.") Actor actor,

        @Schema(description = "MANUAL: there is no rule for this gap, and somebody has to think of a step.")
        ProposalSource source,

        @Schema(
                description =
                        "The rule: the id of one of the municipality, the code of one that all begin with, or MANUAL.")
        String rule,

        ProposalState state,

        @Schema(description = "The milestone that it became.") @Nullable
        UUID milestoneId,

        @Nullable String dismissReason,
        @Schema(description = "In UTC.") Instant proposedAt,

        @Schema(description = "When somebody decided, in UTC.") @Nullable
        Instant decidedAt,

        @Schema(description = "User at the identity provider.") @Nullable
        String decidedBy,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static MilestoneProposalResponse from(MilestoneProposal proposal) {
        return new MilestoneProposalResponse(
                proposal.id(),
                proposal.trajectoryId(),
                proposal.matchId(),
                proposal.gap(),
                proposal.title(),
                GapTexts.of(proposal.gap()),
                proposal.weeks(),
                proposal.actor(),
                proposal.source(),
                proposal.rule(),
                proposal.state(),
                proposal.milestoneId(),
                proposal.dismissReason(),
                proposal.createdAt(),
                proposal.decidedAt(),
                proposal.decidedBy(),
                proposal.version());
    }
}
