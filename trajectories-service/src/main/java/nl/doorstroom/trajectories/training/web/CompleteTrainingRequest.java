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
import nl.doorstroom.trajectories.training.Certificate;
import nl.doorstroom.trajectories.training.SkillLevel;
import nl.doorstroom.trajectories.training.SkillScheme;

/** When a training was completed, and the certificate. */
@Schema(examples = """
        {"completedOn": "2026-06-26",
         "certificate": {"name": "Praktijkverklaring groen", "number": "G-1042", "validUntil": "2031-06-26",
                         "skillUri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud"}}""")
record CompleteTrainingRequest(
        @NotNull LocalDate completedOn,

        @Schema(description = "Absent: it ended without one.") @Nullable @Valid
        CertificateRequest certificate) {

    /** @throws InvalidInput when the certificate expired before it was given, or its skill is of no scheme */
    @Nullable
    Certificate toCertificate() {
        if (certificate == null) {
            return null;
        }
        if (certificate.validUntil() != null && certificate.validUntil().isBefore(completedOn)) {
            throw InvalidInput.at(
                    "/certificate/validUntil", "before-completion", "The certificate expired before it was given.");
        }
        if (certificate.skillUri() != null
                && SkillScheme.of(certificate.skillUri()).isEmpty()) {
            throw InvalidInput.at("/certificate/skillUri", "not-of-scheme", "No scheme has such a URI.");
        }
        return new Certificate(
                certificate.name().strip(),
                certificate.number() == null ? null : certificate.number().strip(),
                certificate.validUntil(),
                certificate.skillUri(),
                certificate.level() == null ? SkillLevel.VOLDOENDE : certificate.level());
    }

    /** The certificate. */
    record CertificateRequest(
            @Schema(description = "What it is called; stays in this service.")
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String name,

            @Schema(description = "By which who gave it out knows it; stays in this service.")
            @Nullable
            @Size(min = 1, max = 100)
            @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
            String number,

            @Schema(description = "Last day on which it is valid; absent when it does not expire.") @Nullable
            LocalDate validUntil,

            @Schema(
                    description = "The skill that it proves, of CompetentNL or ESCO; absent: that which the training"
                            + " teaches. The person's profile then has it, from the source CERTIFICATE.")
            @Nullable
            @Size(min = 1, max = 300)
            String skillUri,

            @Schema(description = "How well it proves the skill; absent: VOLDOENDE.") @Nullable
            SkillLevel level) {}
}
