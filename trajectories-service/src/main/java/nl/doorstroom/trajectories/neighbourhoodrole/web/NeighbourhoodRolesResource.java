package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.time.Clock;
import java.time.LocalDate;
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
import jakarta.ws.rs.PUT;
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
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRole;
import nl.doorstroom.trajectories.neighbourhoodrole.NextStepClass;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleDetails;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleRepository;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleStatus;
import nl.doorstroom.trajectories.neighbourhoodrole.Roles;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The roles that a person has in the neighbourhood within one trajectory. */
@Path("/trajectories/{id}/neighbourhood-roles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Neighbourhood roles", description = "Temporary roles close to home, each of which leads to a next step.")
public class NeighbourhoodRolesResource {

    private static final String ONE = "{roleId}";

    private final TrajectoryRepository trajectories;
    private final RoleRepository roles;
    private final Roles register;
    private final ProgrammeRepository programmes;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    NeighbourhoodRolesResource(
            TrajectoryRepository trajectories,
            RoleRepository roles,
            Roles register,
            ProgrammeRepository programmes,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.trajectories = trajectories;
        this.roles = roles;
        this.register = register;
        this.programmes = programmes;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(
            value = NeighbourhoodRoleResponse.class,
            responseCode = "201",
            responseDescription = "Registered.")
    @Operation(
            operationId = "startNeighbourhoodRole",
            summary = "Give a person a temporary role in the neighbourhood",
            description = "The roles of a person in a programme last no longer together than its rule allows.")
    public RestResponse<NeighbourhoodRoleResponse> start(
            UUID id, @NotNull @Valid NeighbourhoodRoleRequest request, UriInfo uri) {
        // Nothing is begun for a trajectory that ends at the same moment.
        Trajectory trajectory = trajectories.getLocked(id);
        trajectory.requireUnderWay();
        programmes.get(trajectory.programmeId()).requireFeature(ProgrammeFeature.NEIGHBOURHOOD_ROLES);
        NeighbourhoodRole role = register.start(trajectory, details(trajectory, request));
        log.record("start-neighbourhood-role", role.participantId());
        return Answers.created(uri, role.id(), NeighbourhoodRoleResponse.from(role), role.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listNeighbourhoodRoles",
            summary = "The roles of a person in the neighbourhood, in the order of registration")
    public Page<NeighbourhoodRoleResponse> list(
            UUID id,
            @RestQuery @Nullable RoleStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "neighbourhood roles " + id + " " + status;
        Page<NeighbourhoodRole> page = cursors.page(
                name, limit, roles.list(id, status, cursors.after(name, cursor), limit + 1), NeighbourhoodRole::id);
        log.record("list-neighbourhood-roles", trajectory.participantId());
        return page.map(NeighbourhoodRoleResponse::from);
    }

    @GET
    @Path(ONE)
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getNeighbourhoodRole", summary = "Read one role")
    public RestResponse<NeighbourhoodRoleResponse> get(UUID id, UUID roleId) {
        trajectories.get(id);
        return shown("read-neighbourhood-role", roles.get(id, roleId));
    }

    @PUT
    @Path(ONE)
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "correctNeighbourhoodRole",
            summary = "Correct what a role was registered as",
            description = "The event replaces the one that told it.")
    public RestResponse<NeighbourhoodRoleResponse> correct(
            UUID id,
            UUID roleId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NeighbourhoodRoleRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        NeighbourhoodRole role = changing(id, roleId, ifMatch);
        trajectory.requireUnderWay();
        register.correct(trajectory, role, details(trajectory, request));
        return shown("correct-neighbourhood-role", role);
    }

    @POST
    @Path(ONE + "/extensions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "extendNeighbourhoodRole",
            summary = "Make a role longer",
            description = "As often, and until, the programme's rule allows. What comes after it is to be said anew.")
    public RestResponse<NeighbourhoodRoleResponse> extend(
            UUID id,
            UUID roleId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExtendRoleRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        NeighbourhoodRole role = changing(id, roleId, ifMatch);
        trajectory.requireUnderWay();
        if (!request.plannedEnd().isAfter(role.details().plannedEnd())) {
            throw InvalidInput.at("/plannedEnd", "not-later", "The role is planned until then already.");
        }
        register.extend(trajectory, role, request.plannedEnd());
        return shown("extend-neighbourhood-role", role);
    }

    @POST
    @Path(ONE + "/next-steps")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordNextStep",
            summary = "Say what comes after a role",
            description =
                    "The task is done with it, and a signal that there was none closes. Said again it replaces what"
                            + " was said; also after the role, and after the trajectory.")
    public RestResponse<NeighbourhoodRoleResponse> lead(
            UUID id,
            UUID roleId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NextStepRequest request) {
        CodeList.Entry kind = codes.require("next-step-kinds", request.kind(), DutchCalendar.today(clock), "/kind");
        trajectories.getLocked(id);
        NeighbourhoodRole role = changing(id, roleId, ifMatch);
        if (request.from() != null && request.from().isBefore(role.details().startDate())) {
            throw InvalidInput.at("/from", "before-start", "The day lies before the first of the role.");
        }
        register.lead(role, kind.code(), NextStepClass.valueOf(kind.text("stepClass")), request.from());
        return shown("record-next-step", role);
    }

    @POST
    @Path(ONE + "/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "endNeighbourhoodRole",
            summary = "Say the last day of a role",
            description = "Without a next step it raises a signal on the trajectory.")
    public RestResponse<NeighbourhoodRoleResponse> end(
            UUID id,
            UUID roleId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndRoleRequest request) {
        PastDay.require(request.lastDay(), "/lastDay", clock);
        Trajectory trajectory = trajectories.getLocked(id);
        NeighbourhoodRole role = changing(id, roleId, ifMatch);
        trajectory.requireUnderWay();
        RoleDetails details = role.details();
        if (request.lastDay().isBefore(details.startDate()) || request.lastDay().isAfter(details.plannedEnd())) {
            throw InvalidInput.at(
                    "/lastDay", "outside-role", "The last day lies between the first and the planned end of the role.");
        }
        register.end(trajectory, role, request.lastDay());
        return shown("end-neighbourhood-role", role);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(ONE + "/reopenings")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "reopenNeighbourhoodRole",
            summary = "Take back that a role ended",
            description = "It goes on until its planned end, and the signal about its next step closes.")
    public RestResponse<NeighbourhoodRoleResponse> reopen(
            UUID id, UUID roleId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Trajectory trajectory = trajectories.getLocked(id);
        NeighbourhoodRole role = changing(id, roleId, ifMatch);
        trajectory.requireUnderWay();
        register.reopen(trajectory, role);
        return shown("reopen-neighbourhood-role", role);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(ONE + "/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulNeighbourhoodRole",
            summary = "Say that a role was registered in error",
            description = "Possible after the trajectory is over, too.")
    public RestResponse<NeighbourhoodRoleResponse> annul(
            UUID id, UUID roleId, @RestHeader("If-Match") @Nullable String ifMatch) {
        trajectories.getLocked(id);
        NeighbourhoodRole role = changing(id, roleId, ifMatch);
        register.annul(role);
        return shown("annul-neighbourhood-role", role);
    }

    private RoleDetails details(Trajectory trajectory, NeighbourhoodRoleRequest request) {
        codes.require("neighbourhood-roles", request.role(), DutchCalendar.today(clock), "/role");
        LocalDate began = trajectory.startDate();
        if (began != null && request.startDate().isBefore(began)) {
            throw InvalidInput.at(
                    "/startDate", "before-trajectory", "The day lies before the first of the trajectory.");
        }
        return request.details();
    }

    /** After the trajectory was locked, so that what another one did at the same moment is seen. */
    private NeighbourhoodRole changing(UUID id, UUID roleId, @Nullable String ifMatch) {
        NeighbourhoodRole role = roles.get(id, roleId);
        Preconditions.requireMatch(ifMatch, role.version());
        return role;
    }

    private RestResponse<NeighbourhoodRoleResponse> shown(String activity, NeighbourhoodRole role) {
        roles.flush();
        log.record(activity, role.participantId());
        return Answers.ok(NeighbourhoodRoleResponse.from(role), role.version());
    }
}
