package nl.doorstroom.trajectories.attendance.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.attendance.HoursProgress;

/** What became of the planned hours. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "from": "2026-03-02", "until": "2026-03-08",
         "weeks": [{"week": "2026-W10", "from": "2026-03-02", "until": "2026-03-08", "planned": 8, "worked": 4,
                    "excused": 4, "percentage": 100, "absences": [{"code": "VERLOF", "hours": 4, "days": 1}]}],
         "total": {"from": "2026-03-02", "until": "2026-03-08", "planned": 8, "worked": 4, "excused": 4,
                   "percentage": 100, "absences": [{"code": "VERLOF", "hours": 4, "days": 1}]}}""")
record HoursProgressResponse(
        UUID trajectoryId,
        LocalDate from,
        LocalDate until,

        @Schema(description = "From Monday to Sunday, the first and the last cut off by from and until.")
        List<Part> weeks,

        Part total) {

    static HoursProgressResponse from(UUID trajectoryId, List<HoursProgress> weeks, HoursProgress total) {
        return new HoursProgressResponse(
                trajectoryId,
                total.from(),
                total.until(),
                weeks.stream().map(week -> Part.from(week, week.week())).toList(),
                Part.from(total, null));
    }

    /** What became of the planned hours in some days. */
    @Schema(name = "HoursProgressPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(description = "Of ISO 8601; absent in the total.") @Nullable
            String week,

            LocalDate from,
            LocalDate until,

            @Schema(description = "Where no days are agreed the hours of a week are spread over Monday to Friday.")
            BigDecimal planned,

            @Schema(description = "A shift counts on the day on which it began.")
            BigDecimal worked,

            @Schema(description = "Of absences that count neither for nor against.")
            BigDecimal excused,

            @Schema(
                    description =
                            "Worked, of what was planned without what was excused, cut to one decimal; absent when"
                                    + " nothing of that is left.")
            @Nullable
            BigDecimal percentage,

            List<AbsencePart> absences) {

        static Part from(HoursProgress progress, @Nullable String week) {
            return new Part(
                    week,
                    progress.from(),
                    progress.until(),
                    progress.planned(),
                    progress.worked(),
                    progress.excused(),
                    progress.percentage(),
                    progress.absences().stream()
                            .map(absence -> new AbsencePart(absence.code(), absence.hours(), absence.days()))
                            .toList());
        }
    }

    /** Hours and days of one kind of absence. */
    @Schema(name = "HoursProgressAbsence")
    record AbsencePart(
            @Schema(description = "Code of the list attendance.")
            String code,

            BigDecimal hours,
            int days) {}
}
