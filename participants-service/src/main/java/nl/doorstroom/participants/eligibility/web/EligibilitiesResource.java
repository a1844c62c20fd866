package nl.doorstroom.participants.eligibility.web;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.eligibility.Eligibility;
import nl.doorstroom.participants.eligibility.EligibilityRegister;
import nl.doorstroom.participants.eligibility.EligibilityRepository;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Who may take part in what. */
@Path("/participants/{participantId}/eligibilities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Eligibilities", description = "Whether a person may take part in a programme: yes or no, by a rule.")
public class EligibilitiesResource {

    private final EligibilityRegister register;
    private final EligibilityRepository eligibilities;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    EligibilitiesResource(
            EligibilityRegister register,
            EligibilityRepository eligibilities,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.eligibilities = eligibilities;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("eligibilities:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = EligibilityResponse.class, responseCode = "201", responseDescription = "Decided.")
    @Operation(
            operationId = "decideEligibility",
            summary = "Decide whether a person may take part in a programme",
            description = "By one of the rules that the programme names. What was decided before stays readable.")
    public RestResponse<EligibilityResponse> decide(
            UUID participantId, @NotNull @Valid DecideEligibilityRequest request, UriInfo uri) {
        Participant participant = participants.get(participantId);
        Eligibility eligibility = register.decide(participant, request.programmeId());
        log.record("decide-eligibility", participantId);
        return Answers.created(uri, eligibility.id(), EligibilityResponse.from(eligibility), eligibility.version());
    }

    @GET
    @PermissionsAllowed("eligibilities:read")
    @Transactional
    @Operation(operationId = "listEligibilities", summary = "What holds for a person, of one programme or of all")
    public Page<EligibilityResponse> list(
            UUID participantId,
            @RestQuery @Nullable UUID programme,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "eligibilities " + participantId + " " + programme;
        Page<Eligibility> page = cursors.page(
                list,
                limit,
                eligibilities.list(participantId, programme, cursors.after(list, cursor), limit + 1),
                Eligibility::id);
        log.record("list-eligibilities", participantId);
        return page.map(EligibilityResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("eligibilities:read")
    @Transactional
    @Operation(operationId = "getEligibility", summary = "Read what holds for a person and a programme")
    public RestResponse<EligibilityResponse> get(UUID participantId, UUID id) {
        Eligibility eligibility = find(participantId, id, "read-eligibility");
        return Answers.ok(EligibilityResponse.from(eligibility), eligibility.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("eligibilities:read")
    @Transactional
    @Operation(operationId = "getEligibilityHistory", summary = "Every decision, oldest first")
    public Page<EligibilityResponse.Decision> history(UUID participantId, UUID id) {
        return new Page<>(find(participantId, id, "read-eligibility-history").decisions(), null)
                .map(EligibilityResponse.Decision::from);
    }

    private Eligibility find(UUID participantId, UUID id, String activity) {
        participants.get(participantId);
        Eligibility eligibility = eligibilities.get(participantId, id);
        log.record(activity, participantId);
        return eligibility;
    }
}
