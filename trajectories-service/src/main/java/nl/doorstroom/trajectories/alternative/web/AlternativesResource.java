package nl.doorstroom.trajectories.alternative.web;

import java.time.Clock;
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
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.alternative.Alternative;
import nl.doorstroom.trajectories.alternative.AlternativeRepository;
import nl.doorstroom.trajectories.alternative.Alternatives;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** What somebody does beside a trajectory, or after it, who has no paid work yet. */
@Path("/trajectories/{id}/alternatives")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alternatives", description = "What somebody does who has no paid work yet.")
public class AlternativesResource {

    private final TrajectoryRepository trajectories;
    private final AlternativeRepository alternatives;
    private final Alternatives register;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    AlternativesResource(
            TrajectoryRepository trajectories,
            AlternativeRepository alternatives,
            Alternatives register,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.trajectories = trajectories;
        this.alternatives = alternatives;
        this.register = register;
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
    @APIResponseSchema(value = AlternativeResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "startAlternative",
            summary = "Register what somebody does who has no paid work yet",
            description = "While the trajectory goes on, and after it.")
    public RestResponse<AlternativeResponse> start(
            UUID id, @NotNull @Valid StartAlternativeRequest request, UriInfo uri) {
        Trajectory trajectory = trajectories.getLocked(id);
        codes.require(Alternative.CODE_LIST, request.kind(), DutchCalendar.today(clock), "/kind");
        PastDay.require(request.startDate(), "/startDate", clock);
        if (request.endDate() != null && request.endDate().isBefore(request.startDate())) {
            throw InvalidInput.at("/endDate", "before-start", "It cannot end before it begins.");
        }
        Alternative alternative = new Alternative(
                trajectory, request.kind(), request.startDate(), request.endDate(), request.hoursPerWeek(), clock);
        register.start(alternative, trajectory);
        log.record("start-alternative", alternative.participantId());
        return Answers.created(uri, alternative.id(), AlternativeResponse.from(alternative), alternative.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listAlternatives", summary = "What the person did or does, in the order of registration")
    public Page<AlternativeResponse> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "alternatives of " + id;
        Page<Alternative> page = cursors.page(
                name, limit, alternatives.list(id, cursors.after(name, cursor), limit + 1), Alternative::id);
        log.record("list-alternatives", trajectory.participantId());
        return page.map(AlternativeResponse::from);
    }

    @GET
    @Path("{alternativeId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getAlternative", summary = "Read one of these")
    public RestResponse<AlternativeResponse> get(UUID id, UUID alternativeId) {
        trajectories.get(id);
        Alternative alternative = alternatives.get(id, alternativeId);
        log.record("read-alternative", alternative.participantId());
        return Answers.ok(AlternativeResponse.from(alternative), alternative.version());
    }

    @POST
    @Path("{alternativeId}/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "endAlternative", summary = "Say that it ended")
    public RestResponse<AlternativeResponse> end(
            UUID id,
            UUID alternativeId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndAlternativeRequest request) {
        Alternative alternative = changing(id, alternativeId, ifMatch);
        PastDay.require(request.lastDay(), "/lastDay", clock);
        register.end(alternative, request.lastDay());
        log.record("end-alternative", alternative.participantId());
        return Answers.ok(AlternativeResponse.from(alternative), alternative.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{alternativeId}/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulAlternative",
            summary = "Say that it was registered in error",
            description = "What was wrong is registered anew.")
    public RestResponse<AlternativeResponse> annul(
            UUID id, UUID alternativeId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Alternative alternative = changing(id, alternativeId, ifMatch);
        register.annul(alternative);
        log.record("annul-alternative", alternative.participantId());
        return Answers.ok(AlternativeResponse.from(alternative), alternative.version());
    }

    private Alternative changing(UUID id, UUID alternativeId, @Nullable String ifMatch) {
        trajectories.getLocked(id);
        Alternative alternative = alternatives.get(id, alternativeId);
        Preconditions.requireMatch(ifMatch, alternative.version());
        return alternative;
    }
}
