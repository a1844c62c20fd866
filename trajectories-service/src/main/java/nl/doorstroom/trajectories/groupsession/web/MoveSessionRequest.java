package nl.doorstroom.trajectories.groupsession.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When and where a session is this once. */
@Schema(examples = """
        {"day": "2026-10-30", "startTime": "10:00", "endTime": "12:30", "reason": "BEGELEIDER_AFWEZIG"}""")
record MoveSessionRequest(
        @NotNull LocalDate day,

        @Schema(description = "By the clock in Europe/Amsterdam.", examples = "10:00")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 10:00")
        String startTime,

        @Schema(description = "Later on the same day.", examples = "12:30")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 12:30")
        String endTime,

        @Schema(description = "Absent: where it was planned.")
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String location,

        @Schema(description = "Code of list session-change-reasons.", examples = "BEGELEIDER_AFWEZIG")
        @NotBlank
        @Size(max = 50)
        String reason) {}
