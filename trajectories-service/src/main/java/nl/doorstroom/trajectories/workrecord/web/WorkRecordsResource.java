package nl.doorstroom.trajectories.workrecord.web;

import java.time.Clock;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.workrecord.Work;
import nl.doorstroom.trajectories.workrecord.WorkLog;
import nl.doorstroom.trajectories.workrecord.WorkRecord;
import nl.doorstroom.trajectories.workrecord.WorkRecordRepository;
import nl.doorstroom.trajectories.workrecord.WorkRecordState;

/** What the street got: the work of a crew, as its foreman writes it down. */
@Path("/crews/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work records", description = "What a crew did, where and for how long; nothing of a person.")
public class WorkRecordsResource {

    private static final String RECORDS = "work-records";

    private final CrewRepository crews;
    private final WorkRecordRepository records;
    private final WorkLog workLog;
    private final CodeLists codes;
    private final Cursors cursors;
    private final CurrentTenant tenant;
    private final Clock clock;

    WorkRecordsResource(
            CrewRepository crews,
            WorkRecordRepository records,
            WorkLog workLog,
            CodeLists codes,
            Cursors cursors,
            CurrentTenant tenant,
            Clock clock) {
        this.crews = crews;
        this.records = records;
        this.workLog = workLog;
        this.codes = codes;
        this.cursors = cursors;
        this.tenant = tenant;
        this.clock = clock;
    }

    @POST
    @Path(RECORDS)
    @PermissionsAllowed("work-records:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = WorkRecordResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(
            operationId = "recordCrewWork",
            summary = "Write down what a crew did on a day",
            description = "On a day of the crew's period that has come.")
    public RestResponse<WorkRecordResponse> record(UUID id, @NotNull @Valid WorkRecordRequest request, UriInfo uri) {
        Crew crew = crews.get(id);
        WorkRecord record = workLog.record(crew, told(request), tenant.user());
        return Answers.created(uri, record.id(), WorkRecordResponse.from(record), record.version());
    }

    @GET
    @Path(RECORDS)
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(
            operationId = "listCrewWork",
            summary = "List what a crew did, in the order in which it was written down")
    public Page<WorkRecordResponse> list(
            UUID id,
            @Parameter(description = "Code of the list work-kinds.") @RestQuery @Nullable String kind,
            @RestQuery @Nullable WorkRecordState state,
            @Parameter(description = "Only what was done on this day or later.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only what was done on this day or earlier.") @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        crews.get(id);
        String name = RECORDS + " " + id + " " + kind + " " + state + " " + from + " " + until;
        List<WorkRecord> found = records.list(id, kind, state, from, until, cursors.after(name, cursor), limit + 1);
        return cursors.page(name, limit, found, WorkRecord::id).map(WorkRecordResponse::from);
    }

    @GET
    @Path(RECORDS + "/{recordId}")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "getCrewWork", summary = "Read one work record")
    public RestResponse<WorkRecordResponse> get(UUID id, UUID recordId) {
        crews.get(id);
        return answer(records.get(id, recordId));
    }

    @GET
    @Path(RECORDS + "/{recordId}/history")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "getCrewWorkHistory", summary = "Every version of a work record, oldest first")
    public Page<WorkRecordVersionResponse> history(UUID id, UUID recordId) {
        crews.get(id);
        return new Page<>(records.listVersions(records.get(id, recordId).id()), null)
                .map(WorkRecordVersionResponse::from);
    }

    @PUT
    @Path(RECORDS + "/{recordId}")
    @PermissionsAllowed("work-records:write")
    @Transactional
    @Operation(
            operationId = "correctCrewWork",
            summary = "Correct a work record",
            description = "The whole of it is replaced; what was written before stays in the history.")
    public RestResponse<WorkRecordResponse> correct(
            UUID id,
            UUID recordId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WorkRecordRequest request) {
        Crew crew = crews.get(id);
        WorkRecord record = records.get(id, recordId);
        Preconditions.requireMatch(ifMatch, record.version());
        workLog.correct(crew, record, told(request), tenant.user());
        return answer(record);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path(RECORDS + "/{recordId}/annulments")
    @PermissionsAllowed("work-records:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulCrewWork",
            summary = "Say that a work record should never have been written",
            description = "It counts in no total any more, and stays readable.")
    public RestResponse<WorkRecordResponse> annul(
            UUID id, UUID recordId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Crew crew = crews.get(id);
        WorkRecord record = records.get(id, recordId);
        Preconditions.requireMatch(ifMatch, record.version());
        workLog.annul(crew, record, tenant.user());
        return answer(record);
    }

    @GET
    @Path("work-totals")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(
            operationId = "totalCrewWork",
            summary = "What a crew did in each month, by kind of work",
            description = "What was counted in different units stands apart; the hours of a kind are the sum of these."
                    + " Annulled records do not count.")
    public Page<WorkTotalResponse> totals(
            UUID id,
            @Parameter(description = "First day that counts.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day that counts.") @RestQuery @Nullable LocalDate until) {
        crews.get(id);
        if (from != null && until != null && until.isBefore(from)) {
            throw InvalidInput.in("until", "before-from", "The last day lies before the first.");
        }
        return new Page<>(records.total(id, from, until), null).map(WorkTotalResponse::from);
    }

    private Work told(WorkRecordRequest request) {
        PastDay.require(request.workedOn(), "/workedOn", clock);
        codes.require("work-kinds", request.kind(), request.workedOn(), "/kind");
        if ((request.quantity() == null) != (request.unit() == null)) {
            throw InvalidInput.at(
                    request.unit() == null ? "/unit" : "/quantity",
                    "required",
                    "A quantity has a unit, and a unit a quantity.");
        }
        if (request.unit() != null) {
            codes.require("work-units", request.unit(), request.workedOn(), "/unit");
        }
        return request.work();
    }

    private static RestResponse<WorkRecordResponse> answer(WorkRecord record) {
        return Answers.ok(WorkRecordResponse.from(record), record.version());
    }
}
