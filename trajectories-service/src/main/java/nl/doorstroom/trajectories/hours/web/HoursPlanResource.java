package nl.doorstroom.trajectories.hours.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursPlanRepository;
import nl.doorstroom.trajectories.hours.HoursPlanVersion;
import nl.doorstroom.trajectories.hours.HoursPlanned;
import nl.doorstroom.trajectories.hours.HoursStep;
import nl.doorstroom.trajectories.hours.TrajectoryHours;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The hours plan of one trajectory. */
@Path("/trajectories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hours", description = "How many hours a week a person works, growing step by step.")
public class HoursPlanResource {

    private static final long NOTHING_PLANNED = 0;

    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final HoursPlanRepository plans;
    private final TrajectoryHours hours;
    private final Event<HoursPlanned> planned;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    HoursPlanResource(
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            HoursPlanRepository plans,
            TrajectoryHours hours,
            Event<HoursPlanned> planned,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.plans = plans;
        this.hours = hours;
        this.planned = planned;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("hours-plan")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getHoursPlan",
            summary = "The hours plan of a trajectory",
            description = "Its ETag is \"0\" while nothing is planned.")
    public RestResponse<HoursPlanResponse> get(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-hours-plan", trajectory.participantId());
        return plans.findByIdOptional(id)
                .map(plan -> Answers.ok(HoursPlanResponse.from(plan), plan.version()))
                .orElseGet(() -> Answers.ok(HoursPlanResponse.empty(id), NOTHING_PLANNED));
    }

    @PUT
    @Path("hours-plan")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "changeHoursPlan",
            summary = "Plan the hours anew from a day on",
            description =
                    "What was planned before the first of these steps stays. What was planned later is overridden,"
                            + " unless keepLater. If-Match is \"0\" while nothing is planned.")
    public RestResponse<HoursPlanResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid HoursPlanRequest request) {
        // Nothing is planned for a trajectory that ends at the same moment.
        Trajectory trajectory = trajectories.getLocked(id);
        Optional<HoursPlan> present = plans.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(HoursPlan::version).orElse(NOTHING_PLANNED));
        trajectory.requireUnderWay();
        programmes.get(trajectory.programmeId()).requireFeature(ProgrammeFeature.HOURS_PLAN);
        HoursPlan plan = present.orElseGet(() -> new HoursPlan(id, trajectory.participantId(), clock));
        HoursPlanned event =
                plan.change(request.toSteps(), request.keepLater(), hours.timeOf(trajectory), caller.user(), clock);
        plans.persist(plan);
        planned.fire(event);
        log.record("change-hours-plan", trajectory.participantId());
        return Answers.ok(HoursPlanResponse.from(plan), plan.version());
    }

    @GET
    @Path("hours-plan/history")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listHoursPlanVersions",
            summary = "What was planned as known when, oldest first",
            description = "Each change gives the whole plan as it was from then on. Nothing of it is ever overwritten.")
    public Page<HoursPlanVersionResponse> history(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "hours plan of " + id;
        Page<HoursPlanVersion> page = cursors.page(
                name, limit, plans.listVersions(id, cursors.after(name, cursor), limit + 1), HoursPlanVersion::id);
        log.record("read-hours-plan", trajectory.participantId());
        return page.map(HoursPlanVersionResponse::from);
    }

    @GET
    @Path("hours")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getHoursOnDay",
            summary = "The planned hours of one day; today without a date",
            description =
                    "The trajectory's first and last day cut the plan off, and give it back when they move. While the"
                            + " trajectory stands still the hours are 0.")
    public HoursOnDayResponse hours(UUID id, @RestQuery @Nullable LocalDate on) {
        Trajectory trajectory = trajectories.get(id);
        LocalDate day = on == null ? DutchCalendar.today(clock) : on;
        log.record("read-hours-plan", trajectory.participantId());
        Optional<HoursStep> step = hours.plannedFor(trajectory).stepOn(day);
        return new HoursOnDayResponse(
                day,
                step.map(HoursStep::hoursPerWeek).orElse(BigDecimal.ZERO),
                step.map(present -> HoursPlan.hoursOnDay(present, day).orElse(null))
                        .orElse(step.isEmpty() ? BigDecimal.ZERO : null));
    }
}
