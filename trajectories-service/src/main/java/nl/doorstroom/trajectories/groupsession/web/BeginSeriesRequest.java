package nl.doorstroom.trajectories.groupsession.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;

/** Sessions to come again and again. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "title": "Banencursus", "weekday": "THURSDAY",
         "everyWeeks": 2, "startTime": "13:30", "endTime": "16:00", "firstDay": "2026-10-15",
         "location": "Huis van de Wijk", "openAccess": true}""")
record BeginSeriesRequest(
        @NotNull UUID programmeId,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String title,

        @NotNull DayOfWeek weekday,

        @Schema(description = "1: every week.", examples = "2") @Min(1) @Max(26)
        int everyWeeks,

        @Schema(description = "By the clock in Europe/Amsterdam.", examples = "13:30")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 13:30")
        String startTime,

        @Schema(description = "Later on the same day.", examples = "16:00")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 16:00")
        String endTime,

        @Schema(description = "No session before it; at most five years back.") @NotNull
        LocalDate firstDay,

        @Schema(description = "No session after it; absent: the series goes on.") @Nullable
        LocalDate lastDay,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String location,

        @Schema(description = "Whether everybody may come, also who is in no trajectory.")
        boolean openAccess,

        @Schema(description = "How many may sign on; absent: there is no limit.") @Nullable @Min(1) @Max(1000)
        Integer capacity,

        @Schema(
                description = "Whether there is no session on a public holiday or when the programme is closed; absent:"
                        + " there is none.")
        @Nullable
        Boolean skipClosingDays)
        implements SessionPatternRequest {

    private static final int YEARS_BACK = 5;

    /** @throws InvalidInput when the days cannot be */
    void requireDays(LocalDate today, LocalDate programmeBegins) {
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw InvalidInput.at("/lastDay", "before-first-day", "The last day lies before the first.");
        }
        if (firstDay.isBefore(today.minusYears(YEARS_BACK)) || firstDay.isBefore(programmeBegins)) {
            throw InvalidInput.at(
                    "/firstDay",
                    "too-long-ago",
                    "The first day lies before the first of the programme, or more than [" + YEARS_BACK
                            + "] years back.");
        }
    }
}
