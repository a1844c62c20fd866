package nl.doorstroom.trajectories.instrument.web;

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
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.instrument.Instrument;
import nl.doorstroom.trajectories.instrument.InstrumentEndReason;
import nl.doorstroom.trajectories.instrument.InstrumentLimits;
import nl.doorstroom.trajectories.instrument.InstrumentRegister;
import nl.doorstroom.trajectories.instrument.InstrumentRepository;
import nl.doorstroom.trajectories.instrument.InstrumentRepository.Filter;
import nl.doorstroom.trajectories.instrument.InstrumentRules;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The instruments of one trajectory. */
@Path("/trajectories/{id}/instruments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments")
public class InstrumentsOfTrajectoryResource {

    private final TrajectoryRepository trajectories;
    private final InstrumentRepository instruments;
    private final InstrumentRegister register;
    private final InstrumentLimits limits;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    InstrumentsOfTrajectoryResource(
            TrajectoryRepository trajectories,
            InstrumentRepository instruments,
            InstrumentRegister register,
            InstrumentLimits limits,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.trajectories = trajectories;
        this.instruments = instruments;
        this.register = register;
        this.limits = limits;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = InstrumentResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "startInstrument",
            summary = "Register an instrument",
            description =
                    "Refused beyond the limits of the law and the by-law (instrument-limits), over everything that the"
                            + " person has had.")
    public RestResponse<InstrumentResponse> start(
            UUID id, @NotNull @Valid StartInstrumentRequest request, UriInfo uri) {
        CodeList.Entry kind =
                codes.require(InstrumentRules.CODE_LIST, request.kind(), DutchCalendar.today(clock), "/kind");
        WageValueRequest value = request.wageValue();
        if (value != null) {
            PastDay.require(value.determinedOn(), "/wageValue/determinedOn", clock);
        }
        // Nothing is registered for a trajectory that ends at the same moment.
        Trajectory trajectory = trajectories.getLocked(id);
        Instrument instrument = register.start(
                trajectory, kind, request.toFacts(), value == null ? null : value.toMeasurement(), tenant.user());
        log.record("start-instrument", instrument.participantId());
        return Answers.created(uri, instrument.id(), response(instrument), instrument.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listInstrumentsOfTrajectory",
            summary = "The instruments of a trajectory in the order of registration")
    public Page<InstrumentResponse> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "instruments of " + id;
        Page<Instrument> page = cursors.page(
                name,
                limit,
                instruments.list(new Filter(id, null, null, null, null, null), cursors.after(name, cursor), limit + 1),
                Instrument::id);
        log.record("list-instruments", trajectory.participantId());
        return page.map(this::response);
    }

    @GET
    @Path("{instrumentId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getInstrument", summary = "Read one instrument")
    public RestResponse<InstrumentResponse> get(UUID id, UUID instrumentId) {
        trajectories.get(id);
        Instrument instrument = instruments.get(id, instrumentId);
        log.record("read-instrument", instrument.participantId());
        return Answers.ok(response(instrument), instrument.version());
    }

    @GET
    @Path("{instrumentId}/history")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getInstrumentHistory", summary = "What was known of an instrument when, oldest first")
    public Page<InstrumentVersionResponse> history(UUID id, UUID instrumentId) {
        trajectories.get(id);
        Instrument instrument = instruments.get(id, instrumentId);
        log.record("read-instrument", instrument.participantId());
        return new Page<>(instrument.versions(), null).map(InstrumentVersionResponse::from);
    }

    @PUT
    @Path("{instrumentId}")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "correctInstrument",
            summary = "Correct an instrument, or let it go on for longer",
            description = "The body says all that is known of it; what is left out is not known. What was known before"
                    + " stays in the history.")
    public RestResponse<InstrumentResponse> correct(
            UUID id,
            UUID instrumentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InstrumentPeriodRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Instrument instrument = changing(id, instrumentId, ifMatch);
        register.correct(instrument, trajectory, request.toFacts(), tenant.user());
        return changed("correct-instrument", instrument);
    }

    @POST
    @Path("{instrumentId}/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "endInstrument", summary = "End an instrument with a coded reason")
    public RestResponse<InstrumentResponse> end(
            UUID id,
            UUID instrumentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndInstrumentRequest request) {
        trajectories.get(id);
        Instrument instrument = changing(id, instrumentId, ifMatch);
        PastDay.require(request.lastDay(), "/lastDay", clock);
        CodeList.Entry reason =
                codes.require(InstrumentEndReason.CODE_LIST, request.reason(), DutchCalendar.today(clock), "/reason");
        register.end(instrument, request.lastDay(), reason, tenant.user());
        return changed("end-instrument", instrument);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{instrumentId}/reopenings")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "reopenInstrument",
            summary = "Say that an instrument did not end after all",
            description = "Of a trajectory that is over, only what goes on without it.")
    public RestResponse<InstrumentResponse> reopen(
            UUID id, UUID instrumentId, @RestHeader("If-Match") @Nullable String ifMatch) {
        // Not of a trajectory that ends at the same moment, unless it goes on without it.
        Trajectory trajectory = trajectories.getLocked(id);
        Instrument instrument = changing(id, instrumentId, ifMatch);
        register.reopen(instrument, trajectory, tenant.user());
        return changed("reopen-instrument", instrument);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{instrumentId}/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "annulInstrument", summary = "Say that an instrument was registered in error")
    public RestResponse<InstrumentResponse> annul(
            UUID id, UUID instrumentId, @RestHeader("If-Match") @Nullable String ifMatch) {
        trajectories.get(id);
        Instrument instrument = changing(id, instrumentId, ifMatch);
        register.annul(instrument, tenant.user());
        return changed("annul-instrument", instrument);
    }

    @POST
    @Path("{instrumentId}/wage-values")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "determineWageValue",
            summary = "Register what the person's work was worth at a measurement",
            description = "The one of the latest day counts, and says by when it has to be measured again.")
    public RestResponse<InstrumentResponse> determine(
            UUID id,
            UUID instrumentId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WageValueRequest request) {
        trajectories.get(id);
        Instrument instrument = changing(id, instrumentId, ifMatch);
        PastDay.require(request.determinedOn(), "/determinedOn", clock);
        register.determine(instrument, request.toMeasurement(), tenant.user());
        return changed("determine-wage-value", instrument);
    }

    private Instrument changing(UUID id, UUID instrumentId, @Nullable String ifMatch) {
        Instrument instrument = instruments.getLocked(id, instrumentId);
        Preconditions.requireMatch(ifMatch, instrument.version());
        return instrument;
    }

    private RestResponse<InstrumentResponse> changed(String activity, Instrument instrument) {
        log.record(activity, instrument.participantId());
        return Answers.ok(response(instrument), instrument.version());
    }

    private InstrumentResponse response(Instrument instrument) {
        return InstrumentResponse.from(instrument, limits.rulesOf(instrument));
    }
}
