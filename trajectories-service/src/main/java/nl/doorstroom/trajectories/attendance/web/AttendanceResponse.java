package nl.doorstroom.trajectories.attendance.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.attendance.AttendanceEntry;
import nl.doorstroom.trajectories.attendance.AttendanceFacts;
import nl.doorstroom.trajectories.attendance.AttendanceState;
import nl.doorstroom.trajectories.attendance.AttendanceVersion;

/** What was told of one day. */
@Schema(name = "Attendance", examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000b0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "day": "2026-03-02", "code": "AANWEZIG",
         "from": "08:30", "until": "12:30", "hours": 4, "state": "RECORDED", "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttendanceResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,
        LocalDate day,

        @Schema(description = "Code of the list attendance.")
        String code,

        @Schema(description = "By the clock in Europe/Amsterdam.") @Nullable
        String from,

        @Nullable String until,

        @Schema(description = "Worked or missed, as time really passed when the clock changes.")
        BigDecimal hours,

        @Nullable UUID crewId,
        AttendanceState state,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static AttendanceResponse from(AttendanceEntry entry) {
        AttendanceFacts facts = entry.facts();
        return new AttendanceResponse(
                entry.id(),
                entry.trajectoryId(),
                entry.participantId(),
                facts.day(),
                facts.code(),
                text(facts.from()),
                text(facts.until()),
                facts.hours(),
                facts.crewId(),
                entry.state(),
                entry.version());
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** What was told together. */
    @Schema(name = "RecordedAttendance")
    record Recorded(
            @Schema(description = "In the order in which they were told.")
            List<AttendanceResponse> items) {

        static Recorded from(List<AttendanceEntry> entries) {
            return new Recorded(entries.stream().map(AttendanceResponse::from).toList());
        }
    }

    /** The same as it was known from one change to the next. */
    @Schema(name = "AttendanceVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            UUID id,
            long version,
            @Schema(description = "In UTC.") Instant recordedAt,

            @Schema(description = "User at the identity provider.")
            String recordedBy,

            AttendanceState state,
            LocalDate day,

            @Schema(description = "Code of the list attendance.")
            String code,

            @Nullable String from,
            @Nullable String until,
            BigDecimal hours,
            @Nullable UUID crewId) {

        static Version from(AttendanceVersion version) {
            AttendanceFacts facts = version.facts();
            return new Version(
                    version.id(),
                    version.version(),
                    version.recordedAt(),
                    version.recordedBy(),
                    version.state(),
                    facts.day(),
                    facts.code(),
                    text(facts.from()),
                    text(facts.until()),
                    facts.hours(),
                    facts.crewId());
        }
    }
}
