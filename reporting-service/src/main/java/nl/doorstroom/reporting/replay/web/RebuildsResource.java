package nl.doorstroom.reporting.replay.web;

import java.util.UUID;

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
import nl.doorstroom.reporting.replay.ProjectionRun;
import nl.doorstroom.reporting.replay.ProjectionRuns;
import nl.doorstroom.reporting.replay.ProjectionWork;
import nl.doorstroom.reporting.replay.RunKind;

/** Figures made anew from the facts. */
@Path("/rebuilds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class RebuildsResource {

    private final ProjectionWork work;
    private final ProjectionRuns runs;

    RebuildsResource(ProjectionWork work, ProjectionRuns runs) {
        this.work = work;
        this.runs = runs;
    }

    @POST
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Idempotent
    @APIResponseSchema(
            value = RebuildResponse.class,
            responseCode = "202",
            responseDescription = "Begun; follow it at Location.")
    @Operation(
            operationId = "startRebuild",
            summary = "Make the figures anew from the facts",
            description =
                    "In the background, for the caller's tenant. Figures answer as before until the new rows take over"
                            + " at once; when it fails, nothing has changed.")
    public RestResponse<RebuildResponse> start(@NotNull @Valid StartRunRequest request, UriInfo uri) {
        ProjectionRun run = work.begin(RunKind.REBUILD);
        return RestResponse.ResponseBuilder.<RebuildResponse>create(RestResponse.Status.ACCEPTED)
                .entity(RebuildResponse.from(run))
                .location(uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public RebuildResponse get(UUID id) {
        return runs.find(RunKind.REBUILD, id).map(RebuildResponse::from).orElseThrow(() -> new NotFound("Rebuild", id));
    }
}
