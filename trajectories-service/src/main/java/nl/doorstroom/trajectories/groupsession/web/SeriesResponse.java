package nl.doorstroom.trajectories.groupsession.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.groupsession.SessionPattern;
import nl.doorstroom.trajectories.groupsession.SessionSeries;

/** Sessions that come again and again. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000e0", "programmeId": "019a2b3c-0000-7000-8000-000000000010",
         "organisation": "00000001000000000201", "title": "Banencursus", "firstDay": "2026-10-15",
         "timeZone": "Europe/Amsterdam",
         "patterns": [{"validFrom": "2026-10-15", "weekday": "THURSDAY", "everyWeeks": 2, "startTime": "13:30",
                       "endTime": "16:00", "location": "Huis van de Wijk", "openAccess": true,
                       "skipClosingDays": true}], "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesResponse(
        UUID id,
        UUID programmeId,
        @Schema(description = "OIN of who executes it.") String organisation,
        String title,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,

        @Schema(description = "In which every time is read.")
        String timeZone,

        @Schema(description = "How the sessions are, each from a day on.")
        List<PatternResponse> patterns,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static SeriesResponse from(SessionSeries series) {
        return new SeriesResponse(
                series.id(),
                series.programmeId(),
                series.organisation(),
                series.title(),
                series.firstDay(),
                series.lastDay(),
                "Europe/Amsterdam",
                series.patterns().stream().map(PatternResponse::from).toList(),
                series.version());
    }

    /** How the sessions are from a day on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PatternResponse(
            LocalDate validFrom,
            DayOfWeek weekday,
            int everyWeeks,
            String startTime,
            String endTime,
            String location,
            boolean openAccess,
            @Nullable Integer capacity,
            boolean skipClosingDays) {

        static PatternResponse from(SessionPattern pattern) {
            return new PatternResponse(
                    pattern.validFrom(),
                    pattern.weekday(),
                    pattern.everyWeeks(),
                    text(pattern.startTime()),
                    text(pattern.endTime()),
                    pattern.location(),
                    pattern.openAccess(),
                    pattern.capacity(),
                    pattern.skipsClosingDays());
        }
    }

    /** Such as 13:30. */
    static String text(LocalTime time) {
        return time.toString().substring(0, 5);
    }
}
