package nl.doorstroom.reporting.replay.web;

import java.util.UUID;
import java.util.function.Function;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.replay.ProjectionRun;
import nl.doorstroom.reporting.replay.ProjectionRuns;
import nl.doorstroom.reporting.replay.ProjectionWork;
import nl.doorstroom.reporting.replay.RunKind;

/** Figures made anew, from what stands on the topics or from the facts. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ProjectionRunsResource {

    private static final String WHAT_HAPPENS =
            "In the background, for the caller's tenant. The present rows answer until the new ones take over at once;"
                    + " when it fails, they go on answering.";
    private static final String WHAT_STOPS =
            "It writes nothing more that serves, removes what it has written, and is CANCELLED then; what served goes on"
                    + " serving. One that is over is refused.";
    private static final String BEGUN = "Begun; follow it at Location.";

    private final ProjectionWork work;
    private final ProjectionRuns runs;
    private final CurrentTenant caller;

    ProjectionRunsResource(ProjectionWork work, ProjectionRuns runs, CurrentTenant caller) {
        this.work = work;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Path("replays")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ReplayResponse.class, responseCode = "202", responseDescription = BEGUN)
    @Operation(
            operationId = "startReplay",
            summary = "Make the figures anew from the topics",
            description = WHAT_HAPPENS
                    + " Events of the topics that are no facts yet are taken in first, as if they had just arrived.")
    public RestResponse<ReplayResponse> startReplay(@NotNull @Valid StartRunRequest request, UriInfo uri) {
        return begin(RunKind.REPLAY, ReplayResponse::from, uri);
    }

    @GET
    @Path("replays/{id}")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Operation(operationId = "getReplay", summary = "How far a replay is")
    public ReplayResponse getReplay(UUID id) {
        return runs.find(RunKind.REPLAY, id).map(ReplayResponse::from).orElseThrow(() -> new NotFound("Replay", id));
    }

    @POST
    @Path("replays/{id}/cancellations")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Idempotent
    @Operation(operationId = "cancelReplay", summary = "Stop a replay", description = WHAT_STOPS)
    public RestResponse<ReplayResponse> cancelReplay(UUID id, @NotNull @Valid StartRunRequest request) {
        ProjectionRun run = runs.find(RunKind.REPLAY, id).orElseThrow(() -> new NotFound("Replay", id));
        return RestResponse.ok(ReplayResponse.from(runs.cancel(run, caller.user())));
    }

    @POST
    @Path("rebuilds")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = RebuildResponse.class, responseCode = "202", responseDescription = BEGUN)
    @Operation(
            operationId = "startRebuild",
            summary = "Make the figures anew from the facts",
            description = WHAT_HAPPENS)
    public RestResponse<RebuildResponse> startRebuild(@NotNull @Valid StartRunRequest request, UriInfo uri) {
        return begin(RunKind.REBUILD, RebuildResponse::from, uri);
    }

    @GET
    @Path("rebuilds/{id}")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public RebuildResponse getRebuild(UUID id) {
        return runs.find(RunKind.REBUILD, id).map(RebuildResponse::from).orElseThrow(() -> new NotFound("Rebuild", id));
    }

    @POST
    @Path("rebuilds/{id}/cancellations")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Idempotent
    @Operation(operationId = "cancelRebuild", summary = "Stop a rebuild", description = WHAT_STOPS)
    public RestResponse<RebuildResponse> cancelRebuild(UUID id, @NotNull @Valid StartRunRequest request) {
        ProjectionRun run = runs.find(RunKind.REBUILD, id).orElseThrow(() -> new NotFound("Rebuild", id));
        return RestResponse.ok(RebuildResponse.from(runs.cancel(run, caller.user())));
    }

    private <T> RestResponse<T> begin(RunKind kind, Function<ProjectionRun, T> shown, UriInfo uri) {
        ProjectionRun run = work.begin(kind);
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED)
                .entity(shown.apply(run))
                .location(uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .build();
    }
}
