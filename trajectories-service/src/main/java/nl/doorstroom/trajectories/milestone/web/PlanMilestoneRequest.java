package nl.doorstroom.trajectories.milestone.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;

/** A step to plan. */
@Schema(examples = """
        {"title": "Rijbewijs B halen", "gapId": "019a2b3c-0000-7000-8000-000000000040", "dueDate": "2026-05-01"}""")
record PlanMilestoneRequest(
        @Schema(
                description =
                        "The proposal that is adopted, once. Title and day are then those that are proposed, unless they are"
                                + " given.")
        @Nullable
        UUID proposalId,

        @Schema(
                description =
                        "What is to be done, in words; stays in this service. Not without it, unless a proposal is"
                                + " adopted.")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String title,

        @Schema(
                description =
                        "Gap of a match that it closes; a proposal names its own. Without one it is linked to no target.")
        @Nullable
        UUID gapId,

        @Schema(description = "Not without it, unless a proposal is adopted that says how long it usually takes.")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "Milestone of the same trajectory that comes first.") @Nullable
        UUID predecessorId,

        @Schema(
                description =
                        "Whether it waits for the day from which the person can start: it then moves with that day.")
        boolean afterEarliestStart) {

    String requiredTitle() {
        if (title == null) {
            throw InvalidInput.at("/title", "required", "Say what is to be done, or which proposal is adopted.");
        }
        return title.strip();
    }

    @Nullable
    String ownTitle() {
        return title == null ? null : title.strip();
    }

    LocalDate requiredDueDate() {
        if (dueDate == null) {
            throw InvalidInput.at("/dueDate", "required", "Say when it is due, or which proposal is adopted.");
        }
        return dueDate;
    }

    void requireNoGapBesideProposal() {
        if (gapId != null && proposalId != null) {
            throw InvalidInput.at("/gapId", "gap-of-proposal", "A proposal names the gap that it closes.");
        }
    }
}
