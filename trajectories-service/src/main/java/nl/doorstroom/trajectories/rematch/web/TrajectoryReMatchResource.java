package nl.doorstroom.trajectories.rematch.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.rematch.ReMatch;
import nl.doorstroom.trajectories.rematch.ReMatchRepository;
import nl.doorstroom.trajectories.rematch.ReMatches;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The re-match after one trajectory. */
@Path("/trajectories/{id}/re-match")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Re-matches")
public class TrajectoryReMatchResource {

    private final TrajectoryRepository trajectories;
    private final ReMatchRepository reMatches;
    private final ReMatches desk;
    private final ProcessingLog log;

    TrajectoryReMatchResource(
            TrajectoryRepository trajectories, ReMatchRepository reMatches, ReMatches desk, ProcessingLog log) {
        this.trajectories = trajectories;
        this.reMatches = reMatches;
        this.desk = desk;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getReMatch",
            summary = "When it is looked again for paid work",
            description = "A trajectory has one when it ended with a reason that keeps the way to paid work open.")
    public RestResponse<ReMatchResponse> get(UUID id) {
        trajectories.get(id);
        ReMatch reMatch = reMatches.get(id);
        log.record("read-re-match", reMatch.participantId());
        return Answers.ok(ReMatchResponse.from(reMatch), reMatch.version());
    }

    @PUT
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "changeReMatch",
            summary = "Move the day, or switch the re-match off or on",
            description = "The person decides whether it is looked again, and the coach when.")
    public RestResponse<ReMatchResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReMatchRequest request) {
        trajectories.get(id);
        ReMatch reMatch = reMatches.getLocked(id);
        Preconditions.requireMatch(ifMatch, reMatch.version());
        desk.change(reMatch, request.on(), request.off(), request.offReason());
        reMatches.flush();
        log.record("change-re-match", reMatch.participantId());
        return Answers.ok(ReMatchResponse.from(reMatch), reMatch.version());
    }
}
