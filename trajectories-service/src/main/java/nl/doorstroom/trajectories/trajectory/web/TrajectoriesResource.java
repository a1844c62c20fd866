package nl.doorstroom.trajectories.trajectory.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

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
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.EndReason;
import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegister;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** Trajectories of participants, as a job coach follows them. */
@Path("/trajectories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class TrajectoriesResource {

    private final TrajectoryRegister register;
    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final ProtectedPeople people;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    TrajectoriesResource(
            TrajectoryRegister register,
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            ProtectedPeople people,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.register = register;
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.people = people;
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
    @ResponseStatus(201)
    @APIResponseSchema(value = TrajectoryResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerTrajectory",
            summary = "Register a participant for a programme",
            description = "A programme that takes nobody on the start date, or today without one, refuses.")
    public RestResponse<TrajectoryResponse> register(@NotNull @Valid RegisterTrajectoryRequest request, UriInfo uri) {
        Programme programme = programmes
                .findByIdOptional(request.programmeId())
                .orElseThrow(
                        () -> InvalidInput.at("/programmeId", "unknown-programme", "The programme does not exist."));
        programmes.requireOwn(programme.organisation());
        people.requireVisible(request.participantId(), "/participantId");
        Trajectory trajectory = register.register(
                request.participantId(),
                programme,
                request.startDate(),
                request.plannedEnd(),
                request.draft(),
                tenant.user());
        log.record("register-trajectory", trajectory.participantId());
        return Answers.created(uri, trajectory.id(), response(trajectory), trajectory.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listTrajectories", summary = "List trajectories in the order of registration")
    public Page<TrajectoryResponse> list(
            @RestQuery @Nullable UUID participantId,
            @RestQuery @Nullable UUID programmeId,
            @RestQuery @Nullable TrajectoryStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "trajectories " + participantId + " " + programmeId + " " + status;
        Page<Trajectory> page = cursors.page(
                name,
                limit,
                trajectories.list(participantId, programmeId, status, cursors.after(name, cursor), limit + 1),
                Trajectory::id);
        log.record(
                "list-trajectories",
                page.items().stream().map(Trajectory::participantId).toList());
        return page.map(this::response);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getTrajectory", summary = "Read one trajectory")
    public RestResponse<TrajectoryResponse> get(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-trajectory", trajectory.participantId());
        return Answers.ok(response(trajectory), trajectory.version());
    }

    @GET
    @Path("{id}/status-history")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getStatusHistory",
            summary = "Every transition of a trajectory, oldest first",
            description =
                    "With who made it and when, and from which day it holds. One that leads to where the trajectory stood says that"
                            + " a transfer was planned for that day, or was cancelled.")
    public Page<StatusChangeResponse> history(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-trajectory", trajectory.participantId());
        return new Page<>(trajectory.changes(), null)
                .map(change -> StatusChangeResponse.from(change, shownReason(change)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/proposals")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "proposeTrajectory", summary = "Propose a draft to the participant")
    public RestResponse<TrajectoryResponse> propose(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "propose-trajectory", register::propose);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/revisions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "reviseTrajectory", summary = "Take a proposal back to write it again")
    public RestResponse<TrajectoryResponse> revise(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "revise-trajectory", register::revise);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/registrations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "registerDraftTrajectory", summary = "Register a draft or a proposal")
    public RestResponse<TrajectoryResponse> registerDraft(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "register-draft-trajectory", register::register);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/selections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "selectTrajectory", summary = "Begin the decision on admission")
    public RestResponse<TrajectoryResponse> select(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "select-trajectory", register::select);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/waits")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "awaitTrajectory", summary = "Admit a person who waits for a place")
    public RestResponse<TrajectoryResponse> await(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "await-trajectory", register::awaitPlace);
    }

    @POST
    @Path("{id}/schedules")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "scheduleTrajectory", summary = "Promise a start on a day")
    public RestResponse<TrajectoryResponse> schedule(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StartTrajectoryRequest request) {
        return move(
                id,
                ifMatch,
                "schedule-trajectory",
                (trajectory, by) -> register.schedule(trajectory, request.startDate(), by));
    }

    @POST
    @Path("{id}/starts")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "startTrajectory",
            summary = "Start a trajectory",
            description = "A start that lies ahead is scheduled instead.")
    public RestResponse<TrajectoryResponse> start(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StartTrajectoryRequest request) {
        return move(id, ifMatch, "start-trajectory", (trajectory, by) -> {
            PastDay.require(request.startDate(), "/startDate", clock);
            register.start(trajectory, request.startDate(), request.plannedEnd(), by);
        });
    }

    @POST
    @Path("{id}/resumptions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "resumeTrajectory", summary = "Go on after a pause, or after a job that did not last")
    public RestResponse<TrajectoryResponse> resume(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid DateRequest request) {
        return move(id, ifMatch, "resume-trajectory", (trajectory, by) -> {
            PastDay.require(request.from(), "/from", clock);
            register.resume(trajectory, request.from(), by);
        });
    }

    @POST
    @Path("{id}/aftercares")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "enterAftercareTrajectory", summary = "Look after a person who has a job")
    public RestResponse<TrajectoryResponse> enterAftercare(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid DateRequest request) {
        return move(id, ifMatch, "enter-aftercare-trajectory", (trajectory, by) -> {
            PastDay.require(request.from(), "/from", clock);
            register.enterAftercare(trajectory, request.from(), null, by);
        });
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "endTrajectory",
            summary = "End a trajectory with a coded reason",
            description =
                    "The outcome follows from where the trajectory stands and from the reason. Its place in a crew becomes free on the next day."
                            + " In a voluntary programme no reason is asked, and no breach of a duty is taken.")
    public RestResponse<TrajectoryResponse> end(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EndTrajectoryRequest request) {
        return move(id, ifMatch, "end-trajectory", (trajectory, by) -> {
            CodeList.Entry reason = requireReason(trajectory, request);
            PastDay.require(request.lastDay(clock), "/lastDay", clock);
            if (Boolean.TRUE.equals(request.dutyBreached())) {
                register.endByBreach(trajectory, reason, request.lastDay(clock), request.note(), by);
            } else {
                register.end(trajectory, reason, request.lastDay(clock), request.note(), by);
            }
        });
    }

    @POST
    @Path("{id}/end-corrections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "correctTrajectoryEnd",
            summary = "Say that a trajectory ended on another day, or for another reason",
            description =
                    "The outcome follows anew from where the trajectory stood before its end. A place that was freed stays free: somebody else may count on it.")
    public RestResponse<TrajectoryResponse> correctEnd(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EndTrajectoryRequest request) {
        return move(id, ifMatch, "correct-trajectory-end", (trajectory, by) -> {
            CodeList.Entry reason = requireReason(trajectory, request);
            PastDay.require(request.lastDay(clock), "/lastDay", clock);
            register.correctEnd(
                    trajectory,
                    reason,
                    request.lastDay(clock),
                    request.note(),
                    Boolean.TRUE.equals(request.dutyBreached()),
                    by);
        });
    }

    /** Where taking part is a free choice, nobody is asked why, and nothing is held against who stops. */
    private CodeList.Entry requireReason(Trajectory trajectory, EndTrajectoryRequest request) {
        boolean voluntary = programmes.get(trajectory.programmeId()).voluntary();
        if (voluntary && request.dutyBreached() != null) {
            throw InvalidInput.at(
                    "/dutyBreached",
                    "programme-is-voluntary",
                    "Taking part in this programme is voluntary: there is no duty that could be breached.");
        }
        if (!voluntary && request.reason() == null) {
            throw InvalidInput.at("/reason", "not-blank", "Only who takes part by choice may stop without a reason.");
        }
        CodeList.Entry reason = codes.require(
                EndReason.CODE_LIST,
                request.reason() == null ? "EIGEN_KEUZE" : request.reason(),
                DutchCalendar.today(clock),
                "/reason");
        if (!voluntary
                && reason.is("requiresText")
                && (request.note() == null || request.note().isBlank())) {
            throw InvalidInput.at("/note", "not-blank", "This reason needs an explanation.");
        }
        return reason;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "annulTrajectory", summary = "Say that a trajectory was registered in error")
    public RestResponse<TrajectoryResponse> annul(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "annul-trajectory", register::annul);
    }

    @POST
    @Path("{id}/transfers")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "transferTrajectory",
            summary = "Hand a trajectory over to another organisation",
            description =
                    "The answer names the trajectory with which the other organisation goes on. On a day that has not come the"
                            + " trajectory goes on as it stands until the day before, and goes over on that day by itself.")
    public RestResponse<TrajectoryResponse> transfer(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TransferTrajectoryRequest request) {
        return move(id, ifMatch, "transfer-trajectory", (trajectory, by) -> {
            if (request.effectiveDate().isAfter(DutchCalendar.today(clock))) {
                register.planTransfer(trajectory, request.toOrganisation(), request.effectiveDate(), by);
            } else {
                register.transfer(trajectory, request.toOrganisation(), request.effectiveDate(), by);
            }
        });
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/transfer-cancellations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "cancelTransfer",
            summary = "Say that a trajectory does not go over to another organisation after all",
            description = "As long as the day of the transfer has not come.")
    public RestResponse<TrajectoryResponse> cancelTransfer(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return move(id, ifMatch, "cancel-transfer", register::cancelTransfer);
    }

    /** @param transition takes the trajectory and who moves it */
    private RestResponse<TrajectoryResponse> move(
            UUID id, @Nullable String ifMatch, String activity, BiConsumer<Trajectory, String> transition) {
        Trajectory trajectory = trajectories.get(id);
        Preconditions.requireMatch(ifMatch, trajectory.version());
        transition.accept(trajectory, tenant.user());
        log.record(activity, trajectory.participantId());
        return Answers.ok(response(trajectory), trajectory.version());
    }

    private TrajectoryResponse response(Trajectory trajectory) {
        String reason = shown(EndReason.CODE_LIST, trajectory.endReason());
        return TrajectoryResponse.from(trajectory, reason, success(trajectory, reason));
    }

    /** What was not started has neither succeeded nor failed. */
    private @Nullable Boolean success(Trajectory trajectory, @Nullable String reason) {
        Map<String, Object> properties = reason == null || trajectory.status() == TrajectoryStatus.NOT_STARTED
                ? null
                : codes.entry(EndReason.CODE_LIST, reason).properties();
        return properties == null ? null : (Boolean) properties.get("success");
    }

    private @Nullable String shownReason(StatusChange change) {
        return shown(
                change.toStatus() == TrajectoryStatus.PAUSED ? "pause-reasons" : EndReason.CODE_LIST, change.reason());
    }

    /** Some reasons say too much of a person to be shown with the trajectory. */
    private @Nullable String shown(String list, @Nullable String code) {
        return code == null || codes.entry(list, code).is("restricted") ? null : code;
    }
}
