package nl.doorstroom.trajectories.stage.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.stage.StageTemplateVersion;

/** The stages of a programme in one version. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "stages": ["WERKNEMERSVAARDIGHEDEN", "VAKOPLEIDING", "BAAN"],
         "madeAt": "2026-01-05T09:30:00Z", "version": 1}""")
record StagesResponse(
        UUID programmeId,

        @Schema(description = "Codes of the list programme-stages, in their order.")
        List<String> stages,

        @Schema(description = "When this version was made, in UTC.") @Nullable
        Instant madeAt,

        @Schema(
                description =
                        "0 while the programme never had stages. Of the newest version it is the ETag, in quotation marks.")
        int version) {

    static StagesResponse from(StageTemplateVersion version) {
        return new StagesResponse(version.programmeId(), version.stages(), version.madeAt(), version.number());
    }

    static StagesResponse none(UUID programmeId) {
        return new StagesResponse(programmeId, List.of(), null, 0);
    }
}
