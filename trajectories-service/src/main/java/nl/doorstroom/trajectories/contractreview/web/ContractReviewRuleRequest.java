package nl.doorstroom.trajectories.contractreview.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.contractreview.ContractReviewRule;

/** How contracts of people in a programme are looked at before they end. */
@Schema(examples = """
        {"alertWeeks": 6, "ownDimensions": [{"code": "WIJKFEEST", "name": "Het wijkfeest en wat daaromheen ontstaat"}]}""")
record ContractReviewRuleRequest(
        @Schema(description = "So many weeks before its end a contract has to be decided on.", examples = "6")
        @Min(1)
        @Max(52)
        int alertWeeks,

        @Schema(description = "Of this programme, besides the general ones.") @NotNull @Size(max = 20) @Valid
        List<@NotNull Dimension> ownDimensions) {

    /** What the work gives, as one programme looks at it. */
    @Schema(name = "OwnDimension")
    record Dimension(
            @Schema(
                    description = "Others hear it with the score, so it says nothing of people.",
                    examples = "WIJKFEEST")
            @NotNull
            @Size(max = 50)
            @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Schema(examples = "Het wijkfeest en wat daaromheen ontstaat")
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String name) {

        static Dimension from(ContractReviewRule.Dimension dimension) {
            return new Dimension(dimension.code(), dimension.name());
        }
    }

    List<ContractReviewRule.Dimension> toDimensions() {
        return ownDimensions.stream()
                .map(dimension -> new ContractReviewRule.Dimension(
                        dimension.code(), dimension.name().strip()))
                .toList();
    }
}
