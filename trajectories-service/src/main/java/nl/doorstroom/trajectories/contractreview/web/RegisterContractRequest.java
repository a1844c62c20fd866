package nl.doorstroom.trajectories.contractreview.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.contractreview.EmploymentContract.Term;

/** A contract for a time, of somebody who is guided meanwhile. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "employerId": "019a2b3c-0000-7000-8000-000000000060", "placementId": "019a2b3c-0000-7000-8000-000000000080",
         "startDate": "2026-01-01", "endDate": "2026-12-31", "reviewDate": "2026-09-15"}""")
record RegisterContractRequest(
        @NotNull UUID trajectoryId,

        @Schema(description = "Employer, as matching knows it.") @Nullable
        UUID employerId,

        @Schema(description = "The job, as matching tells of it. When that ends earlier, so does the contract.")
        @Nullable
        UUID placementId,

        @NotNull LocalDate startDate,
        @Schema(description = "Last day.") @NotNull LocalDate endDate,

        @Schema(description = "When somebody looks at what the work gives.") @NotNull
        LocalDate reviewDate) {

    Term toTerm() {
        return new Term(startDate, endDate, reviewDate);
    }
}
