package nl.doorstroom.trajectories.talk.web;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.talk.TalkChannel;
import nl.doorstroom.trajectories.talk.TalkReport;

/** One version of what was recorded of a talk. */
@Schema(examples = """
        {"number": 1, "heldOn": "2026-03-05", "channel": "OFFICE", "privateNote": "Ziet op tegen het examen",
         "recordedBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "recordedAt": "2026-03-05T15:02:11Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TalkReportResponse(
        @Schema(description = "1 for the first version.") int number,

        LocalDate heldOn,
        TalkChannel channel,

        @Schema(description = "For users of the tenant's own organisation and who wrote it.") @Nullable
        String privateNote,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        @Schema(description = "In UTC.") Instant recordedAt) {

    static TalkReportResponse from(TalkReport report, @Nullable String privateNote) {
        return new TalkReportResponse(
                report.number(),
                report.heldOn(),
                report.channel(),
                privateNote,
                report.recordedBy(),
                report.recordedAt());
    }
}
