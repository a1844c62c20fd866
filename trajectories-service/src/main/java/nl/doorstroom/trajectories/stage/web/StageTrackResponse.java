package nl.doorstroom.trajectories.stage.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.stage.StageEntry;
import nl.doorstroom.trajectories.stage.StageMovement;
import nl.doorstroom.trajectories.stage.StageTrack;

/** The way of a person through the stages, oldest first. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "templateVersion": 1, "present": "VAKOPLEIDING",
         "stages": [{"stage": "VAKOPLEIDING", "position": 2, "movement": "NEXT", "enteredOn": "2026-06-01", "days": 30,
         "enteredBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "recordedAt": "2026-06-01T09:30:00Z"}], "version": 2}""")
record StageTrackResponse(
        UUID trajectoryId,

        @Schema(description = "Which version of the programme's stages the person goes through; absent: none.")
        @Nullable
        Integer templateVersion,

        @Schema(description = "Code of the list programme-stages.") @Nullable
        String present,

        List<Entry> stages,

        @Schema(description = "In quotation marks it is the ETag; 0 while no stage was entered.")
        long version) {

    /** @param until the last day that counts for the present stage */
    static StageTrackResponse from(StageTrack track, LocalDate until) {
        List<Entry> lines = new ArrayList<>();
        List<StageEntry> entries = track.entries();
        for (int i = 0; i < entries.size(); i++) {
            LocalDate end = i + 1 < entries.size() ? entries.get(i + 1).enteredOn() : until.plusDays(1);
            lines.add(Entry.from(entries.get(i), end));
        }
        return new StageTrackResponse(
                track.trajectoryId(),
                track.templateNumber(),
                entries.get(entries.size() - 1).stage(),
                lines,
                track.version());
    }

    static StageTrackResponse none(UUID trajectoryId) {
        return new StageTrackResponse(trajectoryId, null, null, List.of(), 0);
    }

    /** A stage that was entered. */
    @Schema(name = "StageEntered")
    record Entry(
            @Schema(description = "Code of the list programme-stages.")
            String stage,

            int position,
            StageMovement movement,
            LocalDate enteredOn,

            @Schema(description = "Until the next stage, the last day of the trajectory, or today.")
            long days,

            @Schema(description = "Code of the list stage-reasons.") @Nullable
            String reason,

            @Nullable String note,
            @Schema(description = "The user.") String enteredBy,
            @Schema(description = "In UTC.") Instant recordedAt) {

        static Entry from(StageEntry entry, LocalDate end) {
            return new Entry(
                    entry.stage(),
                    entry.position(),
                    entry.movement(),
                    entry.enteredOn(),
                    Math.max(0, ChronoUnit.DAYS.between(entry.enteredOn(), end)),
                    entry.reason(),
                    entry.note(),
                    entry.enteredBy(),
                    entry.recordedAt());
        }
    }
}
