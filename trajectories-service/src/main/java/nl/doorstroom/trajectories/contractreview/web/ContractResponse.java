package nl.doorstroom.trajectories.contractreview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.contractreview.ContractDecision;
import nl.doorstroom.trajectories.contractreview.ContractState;
import nl.doorstroom.trajectories.contractreview.EmploymentContract;

/** A contract for a time, and what was decided on it. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000d0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "organisation": "00000001000000000201",
         "startDate": "2026-01-01", "endDate": "2026-12-31", "reviewDate": "2026-09-15", "state": "AGREED",
         "registeredAt": "2026-01-05T09:30:00Z", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "OIN of the organisation that executes the trajectory.")
        String organisation,

        @Schema(description = "Employer, as matching knows it.") @Nullable
        UUID employerId,

        @Schema(description = "The job, as matching tells of it.") @Nullable
        UUID placementId,

        LocalDate startDate,
        LocalDate endDate,
        LocalDate reviewDate,
        ContractState state,

        @Schema(description = "Last day, when it ended before the day that was agreed.") @Nullable
        LocalDate endedOn,

        @Schema(description = "The decision that counts.") @Nullable
        ContractDecision decision,

        @Nullable LocalDate decidedOn,

        @Schema(description = "The contract that was extended by this one.") @Nullable
        UUID predecessorId,

        @Schema(description = "The contract that extends this one; not in lists.") @Nullable
        UUID successorId,

        @Schema(description = "In the order in which they were recorded; not in lists.") @Nullable
        List<ContractReviewResponse> reviews,

        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    /** As it stands in a list. */
    static ContractResponse from(EmploymentContract contract) {
        return from(contract, null, null);
    }

    static ContractResponse from(
            EmploymentContract contract, @Nullable UUID successorId, @Nullable List<ContractReviewResponse> reviews) {
        return new ContractResponse(
                contract.id(),
                contract.trajectoryId(),
                contract.participantId(),
                contract.organisation(),
                contract.employerId(),
                contract.placementId(),
                contract.startDate(),
                contract.endDate(),
                contract.reviewDate(),
                contract.state(),
                contract.endedOn(),
                contract.decision(),
                contract.decidedOn(),
                contract.predecessorId(),
                successorId,
                reviews,
                contract.createdAt(),
                contract.version());
    }
}
