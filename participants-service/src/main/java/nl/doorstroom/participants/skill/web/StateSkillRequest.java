package nl.doorstroom.participants.skill.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.participants.skill.SkillScheme;
import nl.doorstroom.participants.skill.SkillStated;

/** What somebody states of a skill. */
@Schema(examples = """
    {"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud", "scheme": "COMPETENT_NL",
     "label": "Groenonderhoud", "level": "VOLDOENDE", "source": "FOREMAN", "observedOn": "2026-02-10"}\
    """)
@FitTogether
record StateSkillRequest(
        @Schema(
                description = "Of the scheme: CompetentNL's begin with https://linkeddata.competentnl.nl/, ESCO's"
                        + " with http://data.europa.eu/esco/.")
        @NotBlank
        @Size(max = 300)
        String uri,

        @NotNull SkillScheme scheme,

        @Schema(description = "What the scheme calls it.", examples = "Groenonderhoud") @NotBlank @Size(max = 200)
        String label,

        @Schema(description = "Code of list skill-levels. NIET: known not to have it.", examples = "VOLDOENDE")
        @NotBlank
        @Size(max = 40)
        String level,

        @Schema(description = "Code of list skill-sources.", examples = "FOREMAN") @NotBlank @Size(max = 40)
        String source,

        @Schema(description = "The day on which it was seen, said, tested or certified.") @NotNull @PastOrPresent
        LocalDate observedOn,

        @Schema(description = "What shows it, in words.") @Nullable @Size(min = 1, max = 2000)
        String evidence)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        // Each of the two may be missing, which is a fault of its own.
        return scheme == null || uri == null || scheme.defines(uri)
                ? null
                : new Misfit("uri", "uri must be one of the scheme");
    }

    SkillStated stated() {
        return new SkillStated(level, source, observedOn);
    }
}
