package nl.doorstroom.participants.application.web;

import java.util.Set;
import java.util.TreeSet;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.application.ApplicationIsPending;
import nl.doorstroom.participants.application.ApplicationState;
import nl.doorstroom.participants.application.BenefitApplication;
import nl.doorstroom.participants.application.BenefitApplicationRepository;
import nl.doorstroom.participants.application.BenefitApplications;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Applications of a participant for a benefit, alone or with the household. */
@Path("/participants/{participantId}/benefit-applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Benefit applications", description = "Who asked for a benefit, and what came of it.")
public class BenefitApplicationsResource {

    private final BenefitApplications register;
    private final BenefitApplicationRepository applications;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    BenefitApplicationsResource(
            BenefitApplications register,
            BenefitApplicationRepository applications,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.applications = applications;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("benefits:write")
    @Transactional(dontRollbackOn = ApplicationIsPending.class)
    @Idempotent
    @APIResponseSchema(value = ApplicationResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerBenefitApplication",
            summary = "Register an application for a benefit",
            description = "For a benefit of households it is that of the participant's household on that day.")
    public RestResponse<ApplicationResponse> register(
            UUID participantId, @NotNull @Valid ApplyForBenefitRequest request, UriInfo uri) {
        participants.get(participantId);
        BenefitApplication application = register.register(participantId, request.kind(), request.appliedOn());
        log.record("register-benefit-application", register.concerned(application));
        return Answers.created(uri, application.id(), ApplicationResponse.from(application), application.version());
    }

    @GET
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(
            operationId = "listBenefitApplications",
            summary = "List the applications that concern a participant, in the order of registration")
    public Page<ApplicationResponse> list(
            UUID participantId,
            @RestQuery @Nullable ApplicationState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "benefit-applications " + participantId + " " + state;
        Page<BenefitApplication> page = cursors.page(
                list,
                limit,
                applications.list(participantId, state, cursors.after(list, cursor), limit + 1),
                BenefitApplication::id);
        Set<UUID> people = new TreeSet<>(Set.of(participantId));
        page.items().forEach(application -> people.addAll(register.concerned(application)));
        log.record("list-benefit-applications", people);
        return page.map(ApplicationResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "getBenefitApplication", summary = "Read one application")
    public RestResponse<ApplicationResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        BenefitApplication application = applications.get(participantId, id);
        log.record("read-benefit-application", register.concerned(application));
        return answer(application);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "getBenefitApplicationHistory", summary = "Every version of an application, oldest first")
    public Page<ApplicationVersionResponse> history(UUID participantId, UUID id) {
        participants.get(participantId);
        BenefitApplication application = applications.get(participantId, id);
        log.record("read-benefit-application-history", register.concerned(application));
        return new Page<>(application.history(), null).map(ApplicationVersionResponse::from);
    }

    @POST
    @Path("{id}/outcomes")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "decideBenefitApplication",
            summary = "Register what came of an application",
            description = "A benefit that is granted is registered before, and named here.")
    public RestResponse<ApplicationResponse> decide(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecideApplicationRequest request) {
        participants.get(participantId);
        BenefitApplication application = applications.get(participantId, id);
        Preconditions.requireMatch(ifMatch, application.version());
        register.decide(application, request.toOutcome());
        log.record("decide-benefit-application", register.concerned(application));
        return answer(application);
    }

    private static RestResponse<ApplicationResponse> answer(BenefitApplication application) {
        return Answers.ok(ApplicationResponse.from(application), application.version());
    }
}
