package nl.doorstroom.trajectories.contractreview.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.contractreview.ContractDecision;
import nl.doorstroom.trajectories.contractreview.ContractReview.Extension;
import nl.doorstroom.trajectories.contractreview.DimensionScore;

/** What the work gives, and whether the contract goes on. */
@Schema(examples = """
        {"dimensions": [{"name": "BEREIK_BEWONERS", "score": 4, "evidence": "Iedere week dertig bezoekers, vorig jaar tien"}],
         "decision": "EXTEND", "decidedOn": "2026-09-15",
         "extension": {"endDate": "2027-12-31", "reviewDate": "2027-09-15"}}""")
record ReviewContractRequest(
        @Schema(description = "Each dimension once.") @NotEmpty @Size(max = 20) @Valid
        List<@NotNull DimensionScoreRequest> dimensions,

        @Schema(description = "Without it the review decides nothing yet.") @Nullable
        ContractDecision decision,

        @Schema(description = "Day of the review; not in the future.") @NotNull
        LocalDate decidedOn,

        @Schema(description = "Of the decision to extend, and of no other one.") @Nullable @Valid
        ExtensionRequest extension) {

    List<DimensionScore> toScores() {
        return dimensions.stream().map(DimensionScoreRequest::toScore).toList();
    }

    @Nullable
    Extension toExtension() {
        return extension == null ? null : extension.toExtension();
    }
}
