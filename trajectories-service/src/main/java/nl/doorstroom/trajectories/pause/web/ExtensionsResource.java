package nl.doorstroom.trajectories.pause.web;

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
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.pause.Extension;
import nl.doorstroom.trajectories.pause.ExtensionRepository;
import nl.doorstroom.trajectories.pause.ExtensionRules;
import nl.doorstroom.trajectories.pause.Extensions;
import nl.doorstroom.trajectories.pause.Pauses;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Until when a trajectory is planned to last. */
@Path("/trajectories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class ExtensionsResource {

    private final TrajectoryRepository trajectories;
    private final ExtensionRepository extensions;
    private final ExtensionRules rules;
    private final Extensions register;
    private final Pauses pauses;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    ExtensionsResource(
            TrajectoryRepository trajectories,
            ExtensionRepository extensions,
            ExtensionRules rules,
            Extensions register,
            Pauses pauses,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.trajectories = trajectories;
        this.extensions = extensions;
        this.rules = rules;
        this.register = register;
        this.pauses = pauses;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Path("planned-end")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getPlannedEnd", summary = "Until when a trajectory is planned to last, pauses included")
    public RestResponse<PlannedEndResponse> plannedEnd(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-planned-end", trajectory.participantId());
        return response(trajectory);
    }

    @POST
    @Path("extensions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "extendTrajectory",
            summary = "Let a trajectory last longer than was planned",
            description =
                    "How long after the planned end this is possible, and how many days there are for a reason, is the"
                            + " programme's (extension-rule).")
    public RestResponse<PlannedEndResponse> extend(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExtendTrajectoryRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Preconditions.requireMatch(ifMatch, trajectory.version());
        codes.require(Extensions.REASONS, request.reason(), DutchCalendar.today(clock), "/reason");
        register.extend(trajectory, request.reason(), request.until(), tenant.user());
        log.record("extend-trajectory", trajectory.participantId());
        return response(trajectory);
    }

    @GET
    @Path("extensions")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listExtensions",
            summary = "The extensions of a trajectory, oldest first",
            description = "The ETag is the trajectory's, which a new extension names in If-Match.")
    public RestResponse<Page<ExtensionResponse>> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "extensions " + id;
        Page<Extension> page =
                cursors.page(name, limit, extensions.list(id, cursors.after(name, cursor), limit + 1), Extension::id);
        log.record("list-extensions", trajectory.participantId());
        return Answers.ok(page.map(ExtensionResponse::from), trajectory.version());
    }

    private RestResponse<PlannedEndResponse> response(Trajectory trajectory) {
        LocalDate end = trajectory.plannedEnd();
        return Answers.ok(
                new PlannedEndResponse(
                        trajectory.id(),
                        end,
                        pauses.projectedEnd(trajectory),
                        end == null ? null : rules.of(trajectory.programmeId()).extendableUntil(end),
                        trajectory.version()),
                trajectory.version());
    }
}
