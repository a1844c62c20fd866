package nl.doorstroom.trajectories.training.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.training.Certificate;
import nl.doorstroom.trajectories.training.SkillLevel;
import nl.doorstroom.trajectories.training.SkillScheme;
import nl.doorstroom.trajectories.training.Training;
import nl.doorstroom.trajectories.training.TrainingDetails;
import nl.doorstroom.trajectories.training.TrainingKind;
import nl.doorstroom.trajectories.training.TrainingStatus;

/** A training as it stands. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000c1", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "course": "Basis groenonderhoud",
         "provider": "Vakschool Voorbeeld", "kind": "VOCATIONAL", "start": "2026-03-02", "plannedEnd": "2026-06-26",
         "status": "RUNNING", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainingResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,
        String course,
        String provider,
        TrainingKind kind,
        LocalDate start,
        @Nullable LocalDate plannedEnd,
        @Nullable SkillResponse skill,
        @Nullable String certificateName,
        TrainingStatus status,

        @Schema(description = "The day of completion, or the last one before the person stopped.") @Nullable
        LocalDate lastDay,

        @Schema(description = "Code of list training-break-off-reasons.") @Nullable
        String breakOffReason,

        @Nullable CertificateResponse certificate,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static TrainingResponse from(Training training) {
        TrainingDetails details = training.details();
        return new TrainingResponse(
                training.id(),
                training.trajectoryId(),
                training.participantId(),
                details.course(),
                details.provider(),
                details.kind(),
                details.startDate(),
                details.plannedEnd(),
                details.skillUri() == null ? null : SkillResponse.from(details.skillUri(), details.skillLabel()),
                details.certificateName(),
                training.status(),
                training.lastDay(),
                training.breakOffReason(),
                training.certificate().map(CertificateResponse::from).orElse(null),
                training.version());
    }

    /** A skill as its scheme defines it. */
    record SkillResponse(
            String uri,
            @Nullable SkillScheme scheme,
            @Nullable String label) {

        static SkillResponse from(String uri, @Nullable String label) {
            return new SkillResponse(uri, SkillScheme.of(uri).orElse(null), label);
        }
    }

    /** The certificate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CertificateResponse(
            String name,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            @Nullable String skillUri,
            SkillLevel level) {

        static CertificateResponse from(Certificate certificate) {
            return new CertificateResponse(
                    certificate.name(),
                    certificate.number(),
                    certificate.validUntil(),
                    certificate.skillUri(),
                    certificate.level());
        }
    }
}
