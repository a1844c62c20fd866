package nl.doorstroom.trajectories.talk.web;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.talk.Talk;
import nl.doorstroom.trajectories.talk.TalkAgreementRepository;
import nl.doorstroom.trajectories.talk.TalkRegister;
import nl.doorstroom.trajectories.talk.TalkReport;
import nl.doorstroom.trajectories.talk.TalkRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The talks on one trajectory. */
@Path("/trajectories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks", description = "When a coach and a person talk, and what they agree.")
public class TrajectoryTalksResource {

    private static final String CANCELLATION_REASONS = "talk-cancellation-reasons";
    private static final String NO_SHOW_REASONS = "talk-no-show-reasons";

    private final TrajectoryRepository trajectories;
    private final TalkRepository talks;
    private final TalkAgreementRepository agreements;
    private final TalkRegister register;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Clock clock;

    TrajectoryTalksResource(
            TrajectoryRepository trajectories,
            TalkRepository talks,
            TalkAgreementRepository agreements,
            TalkRegister register,
            CodeLists codes,
            ProcessingLog log,
            Clock clock) {
        this.trajectories = trajectories;
        this.talks = talks;
        this.agreements = agreements;
        this.register = register;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @Path("talks")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = TalkResponse.class, responseCode = "201", responseDescription = "Planned.")
    @Operation(
            operationId = "agreeOnTalk",
            summary = "Plan a talk besides those that the programme's rule asks for",
            description = "It fills its period: the rule then asks for none there.")
    public RestResponse<TalkResponse> agree(UUID id, @NotNull @Valid PlanTalkRequest request, UriInfo uri) {
        Trajectory trajectory = trajectories.getLocked(id);
        requireAhead(request.plannedOn());
        Talk talk = register.agree(trajectory, request.plannedOn(), request.plannedTime());
        log.record("agree-on-talk", talk.participantId());
        return Answers.created(uri, talk.id(), whole(talk), talk.version());
    }

    @POST
    @Path("unplanned-talks")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = TalkResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(operationId = "recordUnplannedTalk", summary = "Record a talk that nobody had planned")
    public RestResponse<TalkResponse> recordUnplanned(UUID id, @NotNull @Valid TalkReportRequest request, UriInfo uri) {
        Trajectory trajectory = trajectories.getLocked(id);
        PastDay.require(request.heldOn(), "/heldOn", clock);
        Talk talk = register.recordUnplanned(trajectory, request.toRecorded());
        log.record("record-talk", talk.participantId());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, whole(talk))
                .header(HttpHeaders.ETAG, Preconditions.etag(talk.version()))
                .header(
                        HttpHeaders.LOCATION,
                        uri.getAbsolutePath().getRawPath().replaceFirst("unplanned-talks$", "talks/" + talk.id()))
                .build();
    }

    @GET
    @Path("talks/{talkId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getTalk",
            summary = "Read one talk with its report",
            description = "The private note is shown to users of the tenant's own organisation and to who wrote it.")
    public RestResponse<TalkResponse> get(UUID id, UUID talkId) {
        trajectories.get(id);
        Talk talk = talks.get(id, talkId);
        log.record("read-talk", talk.participantId());
        return Answers.ok(whole(talk), talk.version());
    }

    @GET
    @Path("talks/{talkId}/history")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getTalkHistory", summary = "Every version of the report of a talk, oldest first")
    public Page<TalkReportResponse> history(UUID id, UUID talkId) {
        trajectories.get(id);
        Talk talk = talks.get(id, talkId);
        log.record("read-talk", talk.participantId());
        return new Page<>(talk.reports(), null).map(report -> response(talk, report));
    }

    @POST
    @Path("talks/{talkId}/plans")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "planTalk", summary = "Agree on the day of a talk, or on another one")
    public RestResponse<TalkResponse> plan(
            UUID id,
            UUID talkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlanTalkRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Talk talk = changing(id, talkId, ifMatch);
        requireAhead(request.plannedOn());
        register.plan(trajectory, talk, request.plannedOn(), request.plannedTime());
        return answer("plan-talk", talk);
    }

    @POST
    @Path("talks/{talkId}/cancellations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "cancelTalk",
            summary = "Cancel a talk with a coded reason",
            description = "The rule asks for no other one in its period.")
    public RestResponse<TalkResponse> cancel(
            UUID id,
            UUID talkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CancelTalkRequest request) {
        trajectories.getLocked(id);
        Talk talk = changing(id, talkId, ifMatch);
        codes.require(CANCELLATION_REASONS, request.reason(), DutchCalendar.today(clock), "/reason");
        register.cancel(talk, request.reason());
        return answer("cancel-talk", talk);
    }

    @POST
    @Path("talks/{talkId}/no-shows")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordNoShow",
            summary = "Say that a person did not come, with a coded reason",
            description = "Not before the day of the talk. A report can still follow when it was held after all.")
    public RestResponse<TalkResponse> noShow(
            UUID id,
            UUID talkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NoShowRequest request) {
        trajectories.getLocked(id);
        Talk talk = changing(id, talkId, ifMatch);
        codes.require(NO_SHOW_REASONS, request.reason(), DutchCalendar.today(clock), "/reason");
        register.noShow(talk, request.reason());
        return answer("record-no-show", talk);
    }

    @POST
    @Path("talks/{talkId}/reports")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordTalk",
            summary = "Record that a talk was held, and what was agreed",
            description = "Also of a day before the trajectory ended, when it is over.")
    public RestResponse<TalkResponse> record(
            UUID id,
            UUID talkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TalkReportRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Talk talk = changing(id, talkId, ifMatch);
        PastDay.require(request.heldOn(), "/heldOn", clock);
        register.record(trajectory, talk, request.toRecorded());
        return answer("record-talk", talk);
    }

    @POST
    @Path("talks/{talkId}/corrections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "correctTalkReport",
            summary = "Replace the report of a talk",
            description = "The earlier version stays known. Open agreements that are not named any more are replaced;"
                    + " those that are named in the same words stay as they are.")
    public RestResponse<TalkResponse> correct(
            UUID id,
            UUID talkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TalkReportRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Talk talk = changing(id, talkId, ifMatch);
        PastDay.require(request.heldOn(), "/heldOn", clock);
        register.correct(trajectory, talk, request.toRecorded());
        return answer("correct-talk-report", talk);
    }

    private Talk changing(UUID id, UUID talkId, @Nullable String ifMatch) {
        Talk talk = talks.get(id, talkId);
        Preconditions.requireMatch(ifMatch, talk.version());
        return talk;
    }

    private RestResponse<TalkResponse> answer(String activity, Talk talk) {
        log.record(activity, talk.participantId());
        return Answers.ok(whole(talk), talk.version());
    }

    private TalkResponse whole(Talk talk) {
        return TalkResponse.from(
                talk,
                talk.report().map(report -> response(talk, report)).orElse(null),
                agreements.listByTalk(talk.id()).stream()
                        .map(TalkAgreementResponse::from)
                        .toList());
    }

    private TalkReportResponse response(Talk talk, TalkReport report) {
        return TalkReportResponse.from(report, register.note(talk, report).orElse(null));
    }

    private void requireAhead(LocalDate day) {
        if (day.isBefore(DutchCalendar.today(clock))) {
            throw InvalidInput.at("/plannedOn", "in-the-past", "The day is over; a talk that was held is recorded.");
        }
    }
}
