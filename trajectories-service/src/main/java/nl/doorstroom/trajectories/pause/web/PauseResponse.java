package nl.doorstroom.trajectories.pause.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.pause.Pause;

/** A time in which a trajectory stands still. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000081", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "reason": "MANTELZORG_ACUUT", "from": "2026-03-02", "lastDay": "2026-03-15", "days": 14, "movedDays": 14,
         "annulled": false, "version": 2}""")
record PauseResponse(
        UUID id,
        UUID trajectoryId,

        @Schema(description = "Code of the list pause-reasons; a restricted code is not shown.") @Nullable
        String reason,

        LocalDate from,

        @Schema(description = "Absent while it lasts.") @Nullable
        LocalDate lastDay,

        @Schema(description = "Its days, until yesterday while it lasts.")
        long days,

        @Schema(description = "By how many days it moved the planned end: as many as were left for its reason.")
        int movedDays,

        @Schema(description = "Whether it never was.") boolean annulled,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    /** @param reason as far as it may be shown */
    static PauseResponse from(Pause pause, @Nullable String reason, LocalDate today) {
        return new PauseResponse(
                pause.id(),
                pause.trajectoryId(),
                reason,
                pause.firstDay(),
                pause.lastDay(),
                pause.days(today),
                pause.movedDays(),
                pause.annulled(),
                pause.version());
    }
}
