package nl.doorstroom.trajectories.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
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
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.training.Certificate;
import nl.doorstroom.trajectories.training.Training;
import nl.doorstroom.trajectories.training.TrainingAnnulled;
import nl.doorstroom.trajectories.training.TrainingBrokenOff;
import nl.doorstroom.trajectories.training.TrainingCompleted;
import nl.doorstroom.trajectories.training.TrainingDetails;
import nl.doorstroom.trajectories.training.TrainingKind;
import nl.doorstroom.trajectories.training.TrainingRepository;
import nl.doorstroom.trajectories.training.TrainingStarted;
import nl.doorstroom.trajectories.training.TrainingStatus;
import nl.doorstroom.trajectories.trajectory.ReasonClass;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The trainings of one trajectory. */
@Path("/trajectories/{id}/trainings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainings", description = "Courses that a person follows, and the certificates that come of them.")
public class TrainingsResource {

    private static final String ONE = "{trainingId}";
    private static final String BREAK_OFF_REASONS = "training-break-off-reasons";

    private final TrajectoryRepository trajectories;
    private final TrainingRepository trainings;
    private final ProgrammeRepository programmes;
    private final Event<TrainingStarted> started;
    private final Event<TrainingCompleted> completed;
    private final Event<TrainingBrokenOff> brokenOff;
    private final Event<TrainingAnnulled> annulled;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    TrainingsResource(
            TrajectoryRepository trajectories,
            TrainingRepository trainings,
            ProgrammeRepository programmes,
            Event<TrainingStarted> started,
            Event<TrainingCompleted> completed,
            Event<TrainingBrokenOff> brokenOff,
            Event<TrainingAnnulled> annulled,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.trajectories = trajectories;
        this.trainings = trainings;
        this.programmes = programmes;
        this.started = started;
        this.completed = completed;
        this.brokenOff = brokenOff;
        this.annulled = annulled;
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
    @APIResponseSchema(value = TrainingResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "startTraining", summary = "Enrol a person for a training")
    public RestResponse<TrainingResponse> start(UUID id, @NotNull @Valid TrainingRequest request, UriInfo uri) {
        // Nothing is begun for a trajectory that ends at the same moment.
        Trajectory trajectory = trajectories.getLocked(id);
        trajectory.requireUnderWay();
        programmes.get(trajectory.programmeId()).requireFeature(ProgrammeFeature.TRAININGS);
        Training training = new Training(id, trajectory.participantId(), request.details(), clock);
        TrainingStarted event = training.start(clock);
        trainings.persist(training);
        started.fire(event);
        log.record("start-training", training.participantId());
        return Answers.created(uri, training.id(), TrainingResponse.from(training), training.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listTrainings", summary = "The trainings of a trajectory in the order of registration")
    public Page<TrainingResponse> list(
            UUID id,
            @RestQuery @Nullable TrainingStatus status,
            @RestQuery @Nullable TrainingKind kind,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "trainings " + id + " " + status + " " + kind;
        Page<Training> page = cursors.page(
                name, limit, trainings.list(id, status, kind, cursors.after(name, cursor), limit + 1), Training::id);
        log.record("list-trainings", trajectory.participantId());
        return page.map(TrainingResponse::from);
    }

    @GET
    @Path(ONE)
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getTraining", summary = "Read one training")
    public RestResponse<TrainingResponse> get(UUID id, UUID trainingId) {
        trajectories.get(id);
        Training training = trainings.get(id, trainingId);
        log.record("read-training", training.participantId());
        return Answers.ok(TrainingResponse.from(training), training.version());
    }

    @PUT
    @Path(ONE)
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "correctTraining",
            summary = "Correct what a running training was registered as",
            description = "The event replaces the one that told it.")
    public RestResponse<TrainingResponse> correct(
            UUID id,
            UUID trainingId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TrainingRequest request) {
        Training training = changing(id, trainingId, ifMatch, true);
        started.fire(training.correct(request.details(), clock));
        log.record("correct-training", training.participantId());
        return Answers.ok(TrainingResponse.from(training), training.version());
    }

    @POST
    @Path(ONE + "/completions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "completeTraining",
            summary = "Say that a training is completed, with its certificate",
            description = "A certificate that names a skill becomes a skill of the person's profile.")
    public RestResponse<TrainingResponse> complete(
            UUID id,
            UUID trainingId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompleteTrainingRequest request) {
        Certificate certificate = request.toCertificate();
        Training training = changing(id, trainingId, ifMatch, true);
        requireTold(training, request.completedOn(), "/completedOn");
        completed.fire(training.complete(request.completedOn(), certificate, clock));
        log.record("complete-training", training.participantId());
        return Answers.ok(TrainingResponse.from(training), training.version());
    }

    @POST
    @Path(ONE + "/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "breakOffTraining",
            summary = "Say that a person stopped with a training, with a coded reason")
    public RestResponse<TrainingResponse> breakOff(
            UUID id,
            UUID trainingId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BreakOffTrainingRequest request) {
        CodeList.Entry reason =
                codes.require(BREAK_OFF_REASONS, request.reason(), DutchCalendar.today(clock), "/reason");
        Training training = changing(id, trainingId, ifMatch, true);
        requireTold(training, request.lastDay(), "/lastDay");
        brokenOff.fire(training.breakOff(
                request.lastDay(), reason.code(), ReasonClass.valueOf(reason.text("reasonClass")), clock));
        log.record("break-off-training", training.participantId());
        return Answers.ok(TrainingResponse.from(training), training.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(ONE + "/reopenings")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "reopenTraining",
            summary = "Take back that a training was completed or broken off",
            description =
                    "The skill of its certificate goes from the profile, and what was known of it stays readable.")
    public RestResponse<TrainingResponse> reopen(
            UUID id, UUID trainingId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Training training = changing(id, trainingId, ifMatch, true);
        started.fire(training.reopen(clock));
        log.record("reopen-training", training.participantId());
        return Answers.ok(TrainingResponse.from(training), training.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(ONE + "/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulTraining",
            summary = "Say that a training was registered in error",
            description = "Possible after the trajectory is over, too.")
    public RestResponse<TrainingResponse> annul(
            UUID id, UUID trainingId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Training training = changing(id, trainingId, ifMatch, false);
        annulled.fire(training.annul(clock));
        log.record("annul-training", training.participantId());
        return Answers.ok(TrainingResponse.from(training), training.version());
    }

    private void requireTold(Training training, LocalDate day, String pointer) {
        PastDay.require(day, pointer, clock);
        TrainingDetails details = training.details();
        if (day.isBefore(details.startDate())) {
            throw InvalidInput.at(pointer, "before-start", "The day lies before the first of the training.");
        }
    }

    /** Under the lock of the trajectory, so that two who change it at once see each other, and its end is seen. */
    private Training changing(UUID id, UUID trainingId, @Nullable String ifMatch, boolean underWay) {
        Trajectory trajectory = trajectories.getLocked(id);
        Training training = trainings.get(id, trainingId);
        Preconditions.requireMatch(ifMatch, training.version());
        if (underWay) {
            trajectory.requireUnderWay();
        }
        return training;
    }
}
