package nl.doorstroom.trajectories.groupsession.web;

import java.time.DayOfWeek;
import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the sessions of a series are from a day on. */
@Schema(examples = """
        {"from": "2027-01-07", "weekday": "THURSDAY", "everyWeeks": 2, "startTime": "14:00", "endTime": "16:00",
         "location": "Huis van de Wijk", "openAccess": true}""")
record ChangeSeriesRequest(
        @Schema(description = "The first day on which it holds.") @NotNull
        LocalDate from,

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
        implements SessionPatternRequest {}
