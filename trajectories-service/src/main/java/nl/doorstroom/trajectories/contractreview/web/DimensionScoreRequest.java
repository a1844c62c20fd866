package nl.doorstroom.trajectories.contractreview.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.contractreview.DimensionScore;

/** What the work gives in one respect. */
@Schema(name = "DimensionScore", examples = """
        {"name": "BEREIK_BEWONERS", "score": 4, "evidence": "Iedere week dertig bezoekers, vorig jaar tien"}""")
record DimensionScoreRequest(
        @Schema(description = "Code of the list societal-return-dimensions, or of the programme's own dimensions.")
        @NotBlank
        @Size(max = 50)
        String name,

        @Schema(description = "From 1, nothing to speak of, to 5, very much.", examples = "4") @NotNull @Min(1) @Max(5)
        Integer score,

        @Schema(description = "What shows it, in words; stays in this service.") @NotBlank @Size(max = 1000)
        String evidence) {

    DimensionScore toScore() {
        return new DimensionScore(name, score, evidence);
    }

    static DimensionScoreRequest from(DimensionScore score) {
        return new DimensionScoreRequest(score.dimension(), score.score(), score.evidence());
    }
}
