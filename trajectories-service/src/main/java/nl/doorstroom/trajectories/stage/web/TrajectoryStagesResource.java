package nl.doorstroom.trajectories.stage.web;

import java.time.Clock;
import java.time.LocalDate;
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

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.stage.StageTrack;
import nl.doorstroom.trajectories.stage.StageTracks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Where a person is in the stages of a programme. */
@Path("/trajectories/{id}/stages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class TrajectoryStagesResource {

    private static final long NONE = 0;

    private final TrajectoryRepository trajectories;
    private final StageTracks tracks;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    TrajectoryStagesResource(
            TrajectoryRepository trajectories,
            StageTracks tracks,
            CodeLists codes,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.trajectories = trajectories;
        this.tracks = tracks;
        this.codes = codes;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getTrajectoryStages",
            summary = "The stages that a person went through, oldest first",
            description = "Its ETag is \"0\" while no stage was entered.")
    public RestResponse<StageTrackResponse> get(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-trajectory-stages", trajectory.participantId());
        return tracks.findByTrajectory(id)
                .map(track -> response(trajectory, track))
                .orElseGet(() -> Answers.ok(StageTrackResponse.none(id), NONE));
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "enterTrajectoryStage",
            summary = "Go into a stage",
            description =
                    "Into another one than the next for a reason. The stages are those of the version with which the"
                            + " person started.")
    public RestResponse<StageTrackResponse> enter(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EnterStageRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Preconditions.requireMatch(
                ifMatch, tracks.findByTrajectory(id).map(StageTrack::version).orElse(NONE));
        LocalDate today = DutchCalendar.today(clock);
        codes.require("programme-stages", request.stage(), today, "/stage");
        PastDay.require(request.enteredOn(), "/enteredOn", clock);
        if (request.reason() != null
                && codes.require("stage-reasons", request.reason(), today, "/reason")
                        .is("requiresText")
                && (request.note() == null || request.note().isBlank())) {
            throw InvalidInput.at("/note", "not-blank", "This reason needs an explanation.");
        }
        StageTrack track = tracks.enter(
                trajectory, request.stage(), request.enteredOn(), request.reason(), request.note(), tenant.user());
        log.record("enter-trajectory-stage", trajectory.participantId());
        return response(trajectory, track);
    }

    private RestResponse<StageTrackResponse> response(Trajectory trajectory, StageTrack track) {
        LocalDate last = trajectory.lastDay();
        return Answers.ok(
                StageTrackResponse.from(track, last == null ? DutchCalendar.today(clock) : last), track.version());
    }
}
