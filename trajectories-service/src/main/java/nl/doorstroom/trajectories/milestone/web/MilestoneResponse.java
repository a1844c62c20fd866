package nl.doorstroom.trajectories.milestone.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.milestone.MilestoneGap;
import nl.doorstroom.trajectories.milestone.MilestoneStatus;
import nl.doorstroom.trajectories.milestonerule.Actor;

/** A step as it stands. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000041", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "title": "Rijbewijs B halen", "gapId": "019a2b3c-0000-7000-8000-000000000040", "dueDate": "2026-05-01",
         "notLinkedToTarget": true, "afterEarliestStart": false, "status": "PLANNED", "version": 1}""")
record MilestoneResponse(
        UUID id,
        UUID trajectoryId,
        String title,
        @Nullable UUID gapId,

        @Schema(description = "That gap, when it is of a match that is known here.") @Nullable
        MilestoneGap gap,

        @Schema(description = "Whether it closes no gap of a match that is known here.")
        boolean notLinkedToTarget,

        @Schema(description = "The proposal that it was.") @Nullable
        UUID proposalId,

        @Schema(description = "Who acts, as far as a gap says so.") @Nullable
        Actor actor,

        LocalDate dueDate,
        @Nullable UUID predecessorId,

        @Schema(description = "Whether it waits for the day from which the person can start, and moves with it.")
        boolean afterEarliestStart,

        @Schema(description = "BLOCKED: planned, while the one that comes first is open.")
        MilestoneStatus status,

        @Nullable LocalDate startedOn,
        @Nullable LocalDate reachedOn,
        @Nullable String evidence,

        @Schema(description = "Code of the list milestone-archive-reasons.") @Nullable
        String archiveReason,

        @Nullable String reopenReason,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static MilestoneResponse from(Milestone milestone, @Nullable Milestone predecessor) {
        MilestoneGap gap = milestone.gap();
        return new MilestoneResponse(
                milestone.id(),
                milestone.trajectoryId(),
                milestone.title(),
                milestone.gapId(),
                gap,
                gap == null,
                milestone.proposalId(),
                milestone.actor(),
                milestone.dueDate(),
                milestone.predecessorId(),
                milestone.afterEarliestStart(),
                milestone.statusBehind(predecessor),
                milestone.startedOn(),
                milestone.reachedOn(),
                milestone.evidence(),
                milestone.archiveReason(),
                milestone.reopenReason(),
                milestone.version());
    }
}
