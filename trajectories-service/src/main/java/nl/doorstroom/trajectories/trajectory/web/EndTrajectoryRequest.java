package nl.doorstroom.trajectories.trajectory.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;

/** Why a trajectory ends, and on which day. */
@Schema(examples = """
        {"reason": "BETAALD_WERK", "lastDay": "2026-08-31"}""")
record EndTrajectoryRequest(
        @Schema(
                description =
                        "Code of the list trajectory-end-reasons. May be left out in a voluntary programme: then it is the person's own choice.")
        @Nullable
        @Size(max = 50)
        String reason,

        @Schema(description = "Today when it is left out.") @Nullable
        LocalDate lastDay,

        @Schema(
                description =
                        "Required when the code list says so, and the programme is not voluntary; stays in this service.")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String note,

        @Schema(
                description =
                        "Whether it ends because the person did not do what the person had to do. A voluntary programme refuses it.")
        @Nullable
        Boolean dutyBreached) {

    LocalDate lastDay(Clock clock) {
        return lastDay == null ? DutchCalendar.today(clock) : lastDay;
    }
}
