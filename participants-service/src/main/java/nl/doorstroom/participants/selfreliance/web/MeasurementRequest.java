package nl.doorstroom.participants.selfreliance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a person got by on a day. */
@Schema(examples = """
        {"measuredOn": "2026-02-02", "scores": [{"domain": "FINANCIEN", "score": 2}, {"domain": "HUISVESTING", "score": 4}]}""")
record MeasurementRequest(
        @Schema(description = "Today or earlier.") @NotNull LocalDate measuredOn,

        @Schema(description = "Of one domain or more, each once.") @NotNull @Size(min = 1, max = 13)
        List<@NotNull @Valid Score> scores) {

    Map<String, Integer> byDomain() {
        Map<String, Integer> byDomain = new TreeMap<>();
        scores.forEach(score -> byDomain.put(score.domain(), score.score()));
        return byDomain;
    }

    /** The score of one domain. */
    @Schema(name = "SelfRelianceScore")
    record Score(
            @Schema(description = "Code of list self-reliance-domains.") @NotBlank @Size(max = 40)
            String domain,

            @Schema(
                    description = "1 acute problems, 2 not self-reliant, 3 limitedly, 4 sufficiently, 5 fully"
                            + " self-reliant.")
            @NotNull
            @Min(1)
            @Max(5)
            Integer score) {}
}
