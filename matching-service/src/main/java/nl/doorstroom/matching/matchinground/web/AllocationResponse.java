package nl.doorstroom.matching.matchinground.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchinground.Allocation;
import nl.doorstroom.matching.matchinground.AllocationReason;
import nl.doorstroom.matching.matchinground.AllocationState;

/** What a round has for a person, why, and what was decided on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllocationResponse(
        UUID id,
        UUID matchingRoundId,
        UUID participantId,

        @Schema(
                description =
                        "NOT_ALLOCATED: the round has no place for the person. PROPOSED_BY_ROUND: nobody decided yet."
                                + " APPROVED: it was made a proposal. REJECTED: a user said no.")
        AllocationState state,

        @Schema(
                description =
                        "BEST_OPTION: no option of the person has more points. OTHERS_GAIN_MORE: the total would be lower if"
                                + " the person had the best option. FIRST_REGISTERED_FIRST: the total would be the same, and"
                                + " somebody who was registered earlier goes first. NO_MATCH: nothing matched. HAS_WORK: the"
                                + " person had found work.")
        AllocationReason reason,

        @Schema(description = "How many of the vacancies the person could have got.", examples = "7")
        int options,

        @Schema(description = "The vacancy that the person got; absent when there was none.") @Nullable
        UUID vacancyId,

        @Schema(description = "Points of the person for it.", examples = "81.50") @Nullable
        BigDecimal score,

        @Schema(description = "1 and as many of the person's options as have more points.", examples = "2") @Nullable
        Integer rank,

        @Schema(description = "The person's best option, when the person did not get one as good.") @Nullable
        UUID bestVacancyId,

        @Schema(examples = "90.00") @Nullable BigDecimal bestScore,

        @Schema(
                description =
                        "By how many points the total of the round would be lower if the person had the best option.",
                examples = "3.25")
        @Nullable
        BigDecimal loss,

        @Schema(description = "The person's option that follows on the one that the person got.") @Nullable
        UUID nextVacancyId,

        @Schema(examples = "74.00") @Nullable BigDecimal nextScore,

        @Schema(description = "The proposal that an approval made.") @Nullable
        UUID proposalId,

        @Schema(description = "Code of list allocation-rejection-reasons.") @Nullable
        String rejectionReason,

        @Schema(description = "Identifier of the user at the identity provider.") @Nullable
        String decidedBy,

        @Nullable LocalDate decidedOn) {

    static AllocationResponse from(Allocation allocation) {
        return new AllocationResponse(
                allocation.id(),
                allocation.matchingRoundId(),
                allocation.participantId(),
                allocation.state(),
                allocation.reason(),
                allocation.options(),
                allocation.vacancyId(),
                allocation.score(),
                allocation.rank(),
                allocation.bestVacancyId(),
                allocation.bestScore(),
                allocation.loss(),
                allocation.nextVacancyId(),
                allocation.nextScore(),
                allocation.proposalId(),
                allocation.rejectionReason(),
                allocation.decidedBy(),
                allocation.decidedOn());
    }
}
