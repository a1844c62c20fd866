package nl.doorstroom.trajectories.pause.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.pause.Pause;
import nl.doorstroom.trajectories.pause.PauseRepository;
import nl.doorstroom.trajectories.pause.Pauses;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.web.TrajectoryResponse;

/** The times in which a trajectory stands still. */
@Path("/trajectories/{id}/pauses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class PausesResource {

    private final TrajectoryRepository trajectories;
    private final PauseRepository pauses;
    private final Pauses register;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    PausesResource(
            TrajectoryRepository trajectories,
            PauseRepository pauses,
            Pauses register,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.trajectories = trajectories;
        this.pauses = pauses;
        this.register = register;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "pauseTrajectory",
            summary = "Pause a trajectory with a coded reason",
            description =
                    "The planned end moves by the days of the pause when it is over. How far back it may begin, and how"
                            + " many days there are for a reason, is the programme's (pause-rule).")
    public RestResponse<TrajectoryResponse> pause(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid PauseTrajectoryRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Preconditions.requireMatch(ifMatch, trajectory.version());
        PastDay.require(request.from(), "/from", clock);
        register.pause(trajectory, request.from(), reason(request.reason()), tenant.user());
        log.record("pause-trajectory", trajectory.participantId());
        return Answers.ok(TrajectoryResponse.from(trajectory, null, null), trajectory.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listPauses",
            summary = "The pauses of a trajectory in the order in which they were told, annulled ones too",
            description = "The ETag is the trajectory's, which a new pause names in If-Match.")
    public RestResponse<Page<PauseResponse>> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "pauses " + id;
        Page<Pause> page =
                cursors.page(name, limit, pauses.list(id, cursors.after(name, cursor), limit + 1), Pause::id);
        log.record("list-pauses", trajectory.participantId());
        return Answers.ok(page.map(this::response), trajectory.version());
    }

    @GET
    @Path("{pauseId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getPause", summary = "Read one pause")
    public RestResponse<PauseResponse> get(UUID id, UUID pauseId) {
        Trajectory trajectory = trajectories.get(id);
        Pause pause = pauses.get(id, pauseId);
        log.record("read-pause", trajectory.participantId());
        return Answers.ok(response(pause), pause.version());
    }

    @POST
    @Path("{pauseId}/corrections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "correctPause",
            summary = "Say that a pause was otherwise",
            description =
                    "The planned end moves by the difference. A pause that lasts ends when the trajectory goes on, and"
                            + " not here.")
    public RestResponse<PauseResponse> correct(
            UUID id,
            UUID pauseId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectPauseRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Pause pause = pauses.get(id, pauseId);
        Preconditions.requireMatch(ifMatch, pause.version());
        CodeList.Entry reason = reason(request.reason());
        PastDay.require(request.from(), "/from", clock);
        if (request.lastDay() == null) {
            require(pause.lastDay() == null, "not-null", "The pause is over: its last day is needed.");
        } else {
            require(pause.lastDay() != null, "pause-lasts", "The pause lasts: it is over when the trajectory goes on.");
            require(!request.lastDay().isBefore(request.from()), "before-first", "It ends before it begins.");
            PastDay.require(request.lastDay(), "/lastDay", clock);
        }
        register.correct(trajectory, pause, request.from(), request.lastDay(), reason);
        log.record("correct-pause", trajectory.participantId());
        return Answers.ok(response(pause), pause.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{pauseId}/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulPause",
            summary = "Say that a pause never was",
            description = "A trajectory that stands still by it goes on from its first day.")
    public RestResponse<PauseResponse> annul(UUID id, UUID pauseId, @RestHeader("If-Match") @Nullable String ifMatch) {
        // Without a lock: who goes on by it is offered places, and a crew is locked before a trajectory.
        Trajectory trajectory = trajectories.get(id);
        Pause pause = pauses.get(id, pauseId);
        Preconditions.requireMatch(ifMatch, pause.version());
        register.annul(trajectory, pause, tenant.user());
        log.record("annul-pause", trajectory.participantId());
        return Answers.ok(response(pause), pause.version());
    }

    private static void require(boolean fits, String code, String otherwise) {
        if (!fits) {
            throw InvalidInput.at("/lastDay", code, otherwise);
        }
    }

    private CodeList.Entry reason(String code) {
        return codes.require(Pauses.REASONS, code, DutchCalendar.today(clock), "/reason");
    }

    private PauseResponse response(Pause pause) {
        boolean restricted = codes.entry(Pauses.REASONS, pause.reason()).is("restricted");
        return PauseResponse.from(pause, restricted ? null : pause.reason(), DutchCalendar.today(clock));
    }
}
