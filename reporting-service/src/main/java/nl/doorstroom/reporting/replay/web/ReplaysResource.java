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

/** Figures made anew from what stands on the topics. */
@Path("/replays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ReplaysResource {

    private final ProjectionWork work;
    private final ProjectionRuns runs;

    ReplaysResource(ProjectionWork work, ProjectionRuns runs) {
        this.work = work;
        this.runs = runs;
    }

    @POST
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Idempotent
    @APIResponseSchema(
            value = ReplayResponse.class,
            responseCode = "202",
            responseDescription = "Begun; follow it at Location.")
    @Operation(
            operationId = "startReplay",
            summary = "Make the figures anew from the topics",
            description =
                    "In the background, for the caller's tenant. Figures answer as before until the new rows take over"
                            + " at once; when it fails, nothing has changed.")
    public RestResponse<ReplayResponse> start(@NotNull @Valid StartRunRequest request, UriInfo uri) {
        ProjectionRun run = work.begin(RunKind.REPLAY);
        return RestResponse.ResponseBuilder.<ReplayResponse>create(RestResponse.Status.ACCEPTED)
                .entity(ReplayResponse.from(run))
                .location(uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("reports:operate")
    @Transactional
    @Operation(operationId = "getReplay", summary = "How far a replay is")
    public ReplayResponse get(UUID id) {
        return runs.find(RunKind.REPLAY, id).map(ReplayResponse::from).orElseThrow(() -> new NotFound("Replay", id));
    }
}
