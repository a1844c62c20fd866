package nl.doorstroom.trajectories.contractreview.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.contractreview.ContractReviewRule;

/** How contracts of people in a programme are looked at before they end. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "alertWeeks": 6, "ownDimensions": [], "version": 0}""")
record ContractReviewRuleResponse(
        UUID programmeId,

        @Schema(description = "So many weeks before its end a contract has to be decided on.")
        int alertWeeks,

        @Schema(description = "Of this programme, besides the general ones.")
        List<ContractReviewRuleRequest.Dimension> ownDimensions,

        @Schema(description = "In quotation marks it is the ETag; 0 when the programme says nothing, and this holds.")
        long version) {

    static ContractReviewRuleResponse from(ContractReviewRule rule, long version) {
        return new ContractReviewRuleResponse(
                rule.programmeId(),
                rule.alertWeeks(),
                rule.dimensions().stream()
                        .map(ContractReviewRuleRequest.Dimension::from)
                        .toList(),
                version);
    }
}
