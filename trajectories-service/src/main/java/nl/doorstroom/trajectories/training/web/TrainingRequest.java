package nl.doorstroom.trajectories.training.web;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.training.SkillScheme;
import nl.doorstroom.trajectories.training.TrainingDetails;
import nl.doorstroom.trajectories.training.TrainingKind;

/** What a person is enrolled for. */
@Schema(examples = """
        {"course": "Basis groenonderhoud", "provider": "Vakschool Voorbeeld", "kind": "VOCATIONAL",
         "start": "2026-03-02", "plannedEnd": "2026-06-26",
         "skill": {"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud", "scheme": "COMPETENT_NL",
                   "label": "Groenonderhoud"},
         "certificateName": "Praktijkverklaring groen"}""")
record TrainingRequest(
        @Schema(description = "What it is called; stays in this service.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String course,

        @Schema(description = "Who gives it; stays in this service.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String provider,

        @NotNull TrainingKind kind,

        @Schema(description = "First day; it may lie ahead.") @NotNull
        LocalDate start,

        @Nullable LocalDate plannedEnd,

        @Schema(description = "What it teaches.") @Nullable @Valid
        SkillRequest skill,

        @Schema(description = "What the certificate at the end is called.")
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String certificateName) {

    /** @throws InvalidInput when the last day lies before the first, or the skill is not of its scheme */
    TrainingDetails details() {
        if (plannedEnd != null && plannedEnd.isBefore(start)) {
            throw InvalidInput.at("/plannedEnd", "before-start", "The last day lies before the first.");
        }
        if (skill != null
                && SkillScheme.of(skill.uri())
                        .filter(scheme -> scheme == skill.scheme())
                        .isEmpty()) {
            throw InvalidInput.at("/skill/uri", "not-of-scheme", "The scheme has no such URI.");
        }
        return new TrainingDetails(
                course.strip(),
                provider.strip(),
                kind,
                start,
                plannedEnd,
                skill == null ? null : skill.uri(),
                skill == null ? null : skill.label().strip(),
                certificateName == null ? null : certificateName.strip());
    }

    /** A skill as its scheme defines it. */
    record SkillRequest(
            @Schema(
                    description = "CompetentNL's begin with https://linkeddata.competentnl.nl/, ESCO's with"
                            + " http://data.europa.eu/esco/.")
            @NotBlank
            @Size(max = 300)
            String uri,

            @NotNull SkillScheme scheme,

            @Schema(description = "What the scheme calls it; stays in this service.")
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String label) {}
}
