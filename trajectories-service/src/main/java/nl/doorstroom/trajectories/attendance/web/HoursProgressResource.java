package nl.doorstroom.trajectories.attendance.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.attendance.HoursProgresses;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** What became of the planned hours of a trajectory. */
@Path("/trajectories/{id}/hours-progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "When people worked, when they did not and why.")
public class HoursProgressResource {

    private static final int DEFAULT_WEEKS = 12;

    /** Two years, so that one answer stays readable. */
    private static final int MOST_DAYS = 2 * 366;

    private final TrajectoryRepository trajectories;
    private final HoursProgresses progresses;
    private final ProcessingLog log;
    private final Clock clock;

    HoursProgressResource(
            TrajectoryRepository trajectories, HoursProgresses progresses, ProcessingLog log, Clock clock) {
        this.trajectories = trajectories;
        this.progresses = progresses;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getHoursProgress",
            summary = "Planned and worked hours, and absences by code, week by week",
            description = "Of the twelve weeks until today without other days; of two years at most.")
    public HoursProgressResponse progress(
            UUID id,
            @Parameter(description = "First day.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day; today without one.") @RestQuery @Nullable LocalDate until) {
        Trajectory trajectory = trajectories.get(id);
        LocalDate last = until == null ? DutchCalendar.today(clock) : until;
        LocalDate first = from == null
                ? last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(DEFAULT_WEEKS - 1L)
                : from;
        if (first.isAfter(last)) {
            throw InvalidInput.in(from == null ? "until" : "from", "not-before", "The first day is after the last.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw InvalidInput.in("from", "too-long", "These are more than two years.");
        }
        log.record("read-hours-progress", trajectory.participantId());
        return HoursProgressResponse.from(
                id, progresses.byWeek(trajectory, first, last), progresses.of(trajectory, first, last));
    }
}
