package nl.doorstroom.trajectories.groupsession.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.groupsession.GroupSession;
import nl.doorstroom.trajectories.groupsession.SessionCount;
import nl.doorstroom.trajectories.groupsession.SessionStatus;

/** One session as it stands. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000e1", "seriesId": "019a2b3c-0000-7000-8000-0000000000e0",
         "programmeId": "019a2b3c-0000-7000-8000-000000000010", "organisation": "00000001000000000201",
         "title": "Banencursus", "day": "2026-10-29", "startTime": "13:30", "endTime": "16:00",
         "startsAt": "2026-10-29T12:30:00Z", "endsAt": "2026-10-29T15:00:00Z", "location": "Huis van de Wijk",
         "openAccess": true, "status": "PLANNED", "signedOn": 0, "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionResponse(
        UUID id,
        UUID seriesId,
        UUID programmeId,
        @Schema(description = "OIN of who executes it.") String organisation,
        String title,

        @Schema(description = "In Europe/Amsterdam, as are the times beside it.")
        LocalDate day,

        String startTime,
        String endTime,
        @Schema(description = "In UTC.") Instant startsAt,
        @Schema(description = "In UTC.") Instant endsAt,
        String location,
        boolean openAccess,
        @Nullable Integer capacity,
        SessionStatus status,

        @Schema(description = "The day on which it is by the series, when it was moved from there.") @Nullable
        LocalDate movedFrom,

        @Schema(description = "Code of list session-change-reasons.") @Nullable
        String moveReason,

        @Schema(description = "Code of list session-change-reasons.") @Nullable
        String cancelReason,

        @Schema(description = "Known people who signed on, each once.")
        int signedOn,

        @Schema(description = "Absent until who came is recorded.") @Nullable
        AttendanceResponse attendance,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static SessionResponse from(GroupSession session, SessionCount count) {
        Integer anonymous = session.anonymousCount();
        return new SessionResponse(
                session.id(),
                session.seriesId(),
                session.programmeId(),
                session.organisation(),
                session.title(),
                session.day(),
                SeriesResponse.text(session.startTime()),
                SeriesResponse.text(session.endTime()),
                session.startsAt(),
                session.endsAt(),
                session.location(),
                session.openAccess(),
                session.capacity(),
                session.status(),
                session.moveReason() == null ? null : session.occursOn(),
                session.moveReason(),
                session.cancelReason(),
                count.signedOn(),
                anonymous == null ? null : new AttendanceResponse(anonymous, count.known(), anonymous + count.known()),
                session.version());
    }

    /** How many came. */
    record AttendanceResponse(
            @Schema(description = "Whom nobody noted.") int anonymousCount,

            @Schema(description = "Who are known here, each once, however often they are registered.")
            int knownCount,

            int total) {}
}
