package nl.doorstroom.participants.employeeskill.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.employeeskill.EmployeeSkillObservation;
import nl.doorstroom.participants.employeeskill.EmployeeSkillObservationRepository;
import nl.doorstroom.participants.employeeskill.EmployeeSkillRegister;
import nl.doorstroom.participants.employeeskill.EmployeeSkillTrend;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Observations of a participant's employee skills, and where they are going. */
@Path("/participants/{participantId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employee skills", description = "How a person works, as foremen and coaches rate it over time.")
public class EmployeeSkillObservationsResource {

    private static final String OBSERVATIONS = "employee-skill-observations";

    private final EmployeeSkillRegister register;
    private final EmployeeSkillObservationRepository observations;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;

    EmployeeSkillObservationsResource(
            EmployeeSkillRegister register,
            EmployeeSkillObservationRepository observations,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.observations = observations;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @Path(OBSERVATIONS)
    @PermissionsAllowed("observations:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ObservationResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(operationId = "recordEmployeeSkillObservation", summary = "Record how a person works")
    public RestResponse<ObservationResponse> record(
            UUID participantId, @NotNull @Valid ObservationRequest request, UriInfo uri) {
        participants.get(participantId);
        requireKnownCodes(request);
        EmployeeSkillObservation observation = register.record(participantId, request.observed(), request.note());
        log.record("record-employee-skill", participantId);
        return Answers.created(uri, observation.id(), response(observation), observation.version());
    }

    @GET
    @Path(OBSERVATIONS)
    @PermissionsAllowed("observations:read")
    @Transactional
    @Operation(
            operationId = "listEmployeeSkillObservations",
            summary = "List the observations that stand, in the order of registration")
    public Page<ObservationResponse> list(
            UUID participantId,
            @Parameter(description = "Code of the list employee-skills.") @RestQuery @Nullable String skill,
            @Parameter(description = "Only what was observed on this day or later.") @RestQuery @Nullable
                    LocalDate from,
            @Parameter(description = "Only what was observed on this day or earlier.") @RestQuery @Nullable
                    LocalDate until,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String name = OBSERVATIONS + " " + participantId + " " + from + " " + until + " " + skill;
        List<EmployeeSkillObservation> found =
                observations.list(participantId, skill, from, until, cursors.after(name, cursor), limit + 1);
        log.record("list-employee-skills", participantId);
        return cursors.page(name, limit, found, EmployeeSkillObservation::id).map(this::response);
    }

    @GET
    @Path(OBSERVATIONS + "/{id}")
    @PermissionsAllowed("observations:read")
    @Transactional
    @Operation(operationId = "getEmployeeSkillObservation", summary = "Read one observation")
    public RestResponse<ObservationResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        EmployeeSkillObservation observation = observations.get(participantId, id);
        log.record("read-employee-skill", participantId);
        return answer(observation);
    }

    @GET
    @Path(OBSERVATIONS + "/{id}/history")
    @PermissionsAllowed("observations:read")
    @Transactional
    @Operation(
            operationId = "getEmployeeSkillObservationHistory",
            summary = "Every version of an observation, oldest first")
    public Page<ObservationVersionResponse> history(UUID participantId, UUID id) {
        participants.get(participantId);
        EmployeeSkillObservation observation = observations.get(participantId, id);
        log.record("read-employee-skill-history", participantId);
        return new Page<>(observation.history(), null)
                .map(version -> ObservationVersionResponse.of(version, register.note(observation, version)));
    }

    @PATCH
    @Path(OBSERVATIONS + "/{id}")
    @PermissionsAllowed("observations:write")
    @Transactional
    @Operation(
            operationId = "correctEmployeeSkillObservation",
            summary = "Correct an observation",
            description = "The whole of it is replaced; the version before stays readable in the history.")
    public RestResponse<ObservationResponse> correct(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ObservationRequest request) {
        participants.get(participantId);
        EmployeeSkillObservation observation = observations.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, observation.version());
        requireKnownCodes(request);
        register.correct(observation, request.observed(), request.note());
        log.record("correct-employee-skill", participantId);
        return answer(observation);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(OBSERVATIONS + "/{id}/withdrawals")
    @PermissionsAllowed("observations:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawEmployeeSkillObservation",
            summary = "Withdraw an observation that should never have been there",
            description = "It leaves the list and the trend, and stays readable.")
    public RestResponse<ObservationResponse> withdraw(
            UUID participantId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        participants.get(participantId);
        EmployeeSkillObservation observation = observations.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, observation.version());
        register.withdraw(observation);
        log.record("withdraw-employee-skill", participantId);
        return answer(observation);
    }

    @GET
    @Path("employee-skill-trends")
    @PermissionsAllowed("observations:read")
    @Transactional
    @Operation(
            operationId = "listEmployeeSkillTrends",
            summary = "Where each employee skill is going",
            description = "The slope of the line of least squares through the last three ratings of a skill, in points"
                    + " a step from one observation to the next: NIET 0, ONVOLDOENDE 1, VOLDOENDE 2, GOED 3. A rating"
                    + " without points is passed over. With one rating there is no slope.")
    public Page<EmployeeSkillTrend> trends(UUID participantId) {
        participants.get(participantId);
        log.record("read-employee-skill-trends", participantId);
        return new Page<>(register.trends(participantId), null);
    }

    private void requireKnownCodes(ObservationRequest request) {
        codes.require("employee-skills", request.skill(), request.observedOn(), "/skill");
        codes.require("employee-skill-ratings", request.rating(), request.observedOn(), "/rating");
    }

    private RestResponse<ObservationResponse> answer(EmployeeSkillObservation observation) {
        return Answers.ok(response(observation), observation.version());
    }

    private ObservationResponse response(EmployeeSkillObservation observation) {
        return ObservationResponse.of(observation, register.note(observation));
    }
}
