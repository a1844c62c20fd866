package nl.doorstroom.trajectories.matchtarget.web;

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
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.matchtarget.MatchTargets;
import nl.doorstroom.trajectories.matchtarget.TrajectoryTarget;
import nl.doorstroom.trajectories.matchtarget.TrajectoryTargetRepository;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** What the person of a trajectory works towards. */
@Path("/trajectories/{id}/target")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
public class TargetResource {

    private static final long NOTHING_YET = 0;

    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final TrajectoryTargetRepository targets;
    private final MatchTargets matchTargets;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    TargetResource(
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            TrajectoryTargetRepository targets,
            MatchTargets matchTargets,
            ProcessingLog log,
            CurrentTenant caller) {
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.targets = targets;
        this.matchTargets = matchTargets;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getTarget",
            summary = "What a person works towards in a trajectory",
            description = "Its ETag is \"0\" while nothing was ever aimed at.")
    public RestResponse<TargetResponse> get(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        TrajectoryTarget target = matchTargets.targetOf(trajectory);
        log.record("read-target", trajectory.participantId());
        return Answers.ok(TargetResponse.from(target, version(target)), version(target));
    }

    @PUT
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "changeTarget",
            summary = "Say what a person works towards: a match or an occupation",
            description =
                    "A match that is targeted in matching later goes before it. Proposed milestones of what was aimed at"
                            + " before are replaced; those that were adopted stay.")
    public RestResponse<TargetResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid TargetRequest request) {
        request.requireOne();
        Trajectory trajectory = trajectories.getLocked(id);
        matchTargets.awaitTurn(trajectory.participantId());
        TrajectoryTarget present = matchTargets.targetOf(trajectory);
        Preconditions.requireMatch(ifMatch, version(present));
        trajectory.requireUnderWay();
        programmes.get(trajectory.programmeId()).requireFeature(ProgrammeFeature.MILESTONES);
        TrajectoryTarget target = matchTargets.choose(
                trajectory, present, request.targetMatchId(), request.targetOccupation(), caller.user());
        log.record("change-target", trajectory.participantId());
        return Answers.ok(TargetResponse.from(target, target.version()), target.version());
    }

    private long version(TrajectoryTarget target) {
        return targets.isPersistent(target) ? target.version() : NOTHING_YET;
    }
}
