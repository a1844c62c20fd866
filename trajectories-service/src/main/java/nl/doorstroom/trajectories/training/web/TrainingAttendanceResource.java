package nl.doorstroom.trajectories.training.web;

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

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.training.Training;
import nl.doorstroom.trajectories.training.TrainingDay;
import nl.doorstroom.trajectories.training.TrainingDayIsRecorded;
import nl.doorstroom.trajectories.training.TrainingDayRepository;
import nl.doorstroom.trajectories.training.TrainingRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Who was at a training, day by day. */
@Path("/trajectories/{id}/trainings/{trainingId}/attendance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainings")
public class TrainingAttendanceResource {

    private final TrajectoryRepository trajectories;
    private final TrainingRepository trainings;
    private final TrainingDayRepository days;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    TrainingAttendanceResource(
            TrajectoryRepository trajectories,
            TrainingRepository trainings,
            TrainingDayRepository days,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.trajectories = trajectories;
        this.trainings = trainings;
        this.days = days;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = TrainingDayResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(
            operationId = "attendTraining",
            summary = "Say whether a person was at a training on a day",
            description = "Once a day; what was said of a day is corrected.")
    public RestResponse<TrainingDayResponse> attend(
            UUID id, UUID trainingId, @NotNull @Valid AttendTrainingRequest request, UriInfo uri) {
        PastDay.require(request.on(), "/on", clock);
        // What is said of one day at the same moment waits for the other.
        trajectories.getLocked(id).requireUnderWay();
        Training training = trainings.get(id, trainingId);
        if (!training.isGivenOn(request.on())) {
            throw InvalidInput.at("/on", "outside-training", "The training is not given on that day.");
        }
        days.findByDay(trainingId, request.on()).ifPresent(known -> {
            throw new TrainingDayIsRecorded(known.id(), known.day());
        });
        TrainingDay day = new TrainingDay(training, request.on(), request.presence(), clock);
        days.persistAndFlush(day);
        log.record("attend-training", day.participantId());
        return Answers.created(uri, day.id(), TrainingDayResponse.from(day), day.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listTrainingAttendance",
            summary = "The days of a training of which it is known, in the order of registration")
    public Page<TrainingDayResponse> list(
            UUID id,
            UUID trainingId,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        trajectories.get(id);
        Training training = trainings.get(id, trainingId);
        String name = "training attendance " + trainingId + " " + from + " " + until;
        Page<TrainingDay> page = cursors.page(
                name,
                limit,
                days.list(trainingId, from, until, cursors.after(name, cursor), limit + 1),
                TrainingDay::id);
        log.record("list-training-attendance", training.participantId());
        return page.map(TrainingDayResponse::from);
    }

    @GET
    @Path("{attendanceId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getTrainingAttendance", summary = "Read one day of a training")
    public RestResponse<TrainingDayResponse> get(UUID id, UUID trainingId, UUID attendanceId) {
        trajectories.get(id);
        trainings.get(id, trainingId);
        TrainingDay day = days.get(trainingId, attendanceId);
        log.record("read-training-attendance", day.participantId());
        return Answers.ok(TrainingDayResponse.from(day), day.version());
    }

    @PUT
    @Path("{attendanceId}")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(operationId = "correctTrainingAttendance", summary = "Say how it was on a day after all")
    public RestResponse<TrainingDayResponse> correct(
            UUID id,
            UUID trainingId,
            UUID attendanceId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectTrainingDayRequest request) {
        trajectories.getLocked(id);
        trainings.get(id, trainingId);
        TrainingDay day = days.get(trainingId, attendanceId);
        Preconditions.requireMatch(ifMatch, day.version());
        day.correct(request.presence(), clock);
        days.flush();
        log.record("correct-training-attendance", day.participantId());
        return Answers.ok(TrainingDayResponse.from(day), day.version());
    }
}
