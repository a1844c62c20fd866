package nl.doorstroom.participants.selfreliance.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.casefile.Faults;
import nl.doorstroom.participants.casefile.RestrictedCodes;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.selfreliance.Measurement;
import nl.doorstroom.participants.selfreliance.MeasurementRepository;
import nl.doorstroom.participants.selfreliance.SelfReliance.Measured;
import nl.doorstroom.participants.selfreliance.SelfRelianceRegister;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

import static nl.doorstroom.participants.selfreliance.SelfRelianceRegister.DOMAINS;

/** Self-reliance of a participant. A restricted domain is, to who may not know of it, as if it were not in the list. */
@Path("/participants/{participantId}/self-reliance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Self-reliance", description = "How well a person gets by, in thirteen domains of life.")
public class SelfRelianceResource {

    private final SelfRelianceRegister register;
    private final MeasurementRepository measurements;
    private final ParticipantRepository participants;
    private final RestrictedCodes restricted;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Clock clock;

    SelfRelianceResource(
            SelfRelianceRegister register,
            MeasurementRepository measurements,
            ParticipantRepository participants,
            RestrictedCodes restricted,
            CodeLists codes,
            ProcessingLog log,
            Clock clock) {
        this.register = register;
        this.measurements = measurements;
        this.participants = participants;
        this.restricted = restricted;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = MeasurementResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "measureSelfReliance", summary = "Register a measurement of one domain or more")
    public RestResponse<MeasurementResponse> measure(
            UUID participantId, @NotNull @Valid MeasurementRequest request, UriInfo uri) {
        participants.get(participantId);
        requireFit(request);
        Measurement measurement = register.register(participantId, request.measuredOn(), request.byDomain());
        log.record("measure-self-reliance", participantId);
        return Answers.created(uri, measurement.id(), response(measurement), measurement.version());
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(
            operationId = "getSelfReliance",
            summary = "How self-reliance went over time: the series and the latest score of each domain")
    public SelfRelianceResponse series(
            UUID participantId,
            @Parameter(description = "Code of list self-reliance-domains; without it every domain.")
                    @RestQuery
                    @Nullable
                    @Size(max = 40)
                    String domain) {
        participants.get(participantId);
        List<Measured> shown = register.shown(participantId).stream()
                .map(measured -> measured.only(any -> domain == null || domain.equals(any)))
                .toList();
        log.record("read-self-reliance", participantId);
        return SelfRelianceResponse.from(shown);
    }

    @GET
    @Path("{measurementId}")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "getMeasurement", summary = "Read one measurement")
    public RestResponse<MeasurementResponse> get(UUID participantId, UUID measurementId) {
        Measurement measurement = find(participantId, measurementId);
        log.record("read-self-reliance-measurement", participantId);
        return Answers.ok(response(measurement), measurement.version());
    }

    @GET
    @Path("{measurementId}/history")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "getMeasurementHistory", summary = "Every version of a measurement, oldest first")
    public Page<MeasurementResponse> history(UUID participantId, UUID measurementId) {
        Measurement measurement = find(participantId, measurementId);
        log.record("read-self-reliance-history", participantId);
        return new Page<>(measurement.versions(), null)
                .map(version -> MeasurementResponse.from(register.shown(measurement, version), version));
    }

    @PUT
    @Path("{measurementId}")
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Operation(
            operationId = "correctMeasurement",
            summary = "Correct a measurement",
            description = "A new version of all that the caller may know of it; the one before stays readable.")
    public RestResponse<MeasurementResponse> correct(
            UUID participantId,
            UUID measurementId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MeasurementRequest request) {
        Measurement measurement = find(participantId, measurementId);
        Preconditions.requireMatch(ifMatch, measurement.version());
        requireFit(request);
        register.correct(measurement, request.measuredOn(), request.byDomain());
        log.record("correct-self-reliance-measurement", participantId);
        return Answers.ok(response(measurement), measurement.version());
    }

    private Measurement find(UUID participantId, UUID measurementId) {
        participants.get(participantId);
        return measurements.get(participantId, measurementId);
    }

    private void requireFit(MeasurementRequest request) {
        Faults faults = new Faults(codes, DutchCalendar.today(clock)).requireCome(request.measuredOn(), "/measuredOn");
        Set<String> named = new HashSet<>();
        for (int i = 0; i < request.scores().size(); i++) {
            String domain = request.scores().get(i).domain();
            String pointer = "/scores/" + i + "/domain";
            if (restricted.shows(DOMAINS, domain)) {
                faults.requireCode(DOMAINS, domain, pointer);
                faults.refuse(!named.add(domain), pointer, "twice", "The domain has a score already.");
            } else {
                faults.refuse(true, pointer, "unknown-code", "The code is not in code list " + DOMAINS + ".");
            }
        }
        faults.check();
    }

    private MeasurementResponse response(Measurement measurement) {
        return MeasurementResponse.from(register.shown(measurement, measurement.newest()), measurement.newest());
    }
}
