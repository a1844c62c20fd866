package nl.doorstroom.trajectories.talk.web;

import java.time.Clock;
import java.util.Optional;
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
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.talk.Coaching;
import nl.doorstroom.trajectories.talk.CoachingRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Who coaches the person on one trajectory. */
@Path("/trajectories/{id}/coach")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coaches", description = "Who coaches the person on a trajectory.")
public class TrajectoryCoachResource {

    private static final long NOBODY_YET = 0;

    private final TrajectoryRepository trajectories;
    private final CoachingRepository coachings;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    TrajectoryCoachResource(
            TrajectoryRepository trajectories,
            CoachingRepository coachings,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.trajectories = trajectories;
        this.coachings = coachings;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getCoach",
            summary = "Who coaches the person on a trajectory",
            description = "Its ETag is \"0\" while nothing was said.")
    public RestResponse<CoachResponse> get(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        long version = coachings.findByIdOptional(id).map(Coaching::version).orElse(NOBODY_YET);
        log.record("read-coach", trajectory.participantId());
        return Answers.ok(CoachResponse.from(coachings.of(trajectory), version), version);
    }

    @PUT
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "assignCoach",
            summary = "Say who coaches the person on a trajectory",
            description = "From now on; who did before stays known. If-Match is \"0\" while nothing was said.")
    public RestResponse<CoachResponse> assign(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid CoachRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Optional<Coaching> present = coachings.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(Coaching::version).orElse(NOBODY_YET));
        trajectory.requireUnderWay();
        Coaching coaching = coachings.of(trajectory);
        coaching.assign(request.coach(), caller.user(), clock);
        coachings.persistAndFlush(coaching);
        log.record("assign-coach", trajectory.participantId());
        return Answers.ok(CoachResponse.from(coaching, coaching.version()), coaching.version());
    }

    @GET
    @Path("history")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getCoachHistory", summary = "Who coached the person on a trajectory, oldest first")
    public Page<CoachChangeResponse> history(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-coach", trajectory.participantId());
        return new Page<>(coachings.of(trajectory).changes(), null).map(CoachChangeResponse::from);
    }
}
