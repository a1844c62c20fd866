package nl.doorstroom.participants.selfreliance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.participants.selfreliance.MeasurementVersion;
import nl.doorstroom.participants.selfreliance.SelfReliance.Measured;

/** A measurement in one version. */
record MeasurementResponse(
        UUID id,
        LocalDate measuredOn,

        @Schema(description = "Those that the caller may know of.")
        List<MeasurementRequest.Score> scores,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static MeasurementResponse from(Measured measured, MeasurementVersion version) {
        return new MeasurementResponse(
                measured.id(),
                measured.measuredOn(),
                measured.scores().byDomain().entrySet().stream()
                        .map(score -> new MeasurementRequest.Score(score.getKey(), score.getValue()))
                        .toList(),
                version.recordedAt(),
                version.recordedBy(),
                version.version());
    }
}
