package nl.doorstroom.participants.participant.web;

import java.util.List;
import java.util.Optional;
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
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.participant.BsnAlreadyRegistered;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** People who are guided, as the municipality registers and finds them. */
@Path("/participants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants", description = "People who are guided.")
public class ParticipantsResource {

    private static final StringPermission READ_BSN = new StringPermission("bsn", "read");

    private final ParticipantRegister register;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final SecurityIdentity caller;

    ParticipantsResource(
            ParticipantRegister register,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log,
            SecurityIdentity caller) {
        this.register = register;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional(dontRollbackOn = BsnAlreadyRegistered.class)
    @Idempotent
    @APIResponseSchema(value = ParticipantResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerParticipant",
            summary = "Register a participant",
            description = "A number that the tenant has registered already is refused with the participant's id.")
    public RestResponse<ParticipantResponse> register(@NotNull @Valid RegisterParticipantRequest request, UriInfo uri) {
        Bsn bsn = Bsn.parse(request.bsn()).orElseThrow();
        Participant participant = register.register(bsn, request.name(), request.birthDate());
        log.record("register-participant", participant.id());
        // Masked for everybody: the answer may be kept for a repetition, when the caller may see less.
        return Answers.created(
                uri, participant.id(), ParticipantResponse.from(participant, bsn.masked()), participant.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "listParticipants", summary = "List participants in the order of registration")
    public Page<ParticipantResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Page<Participant> page = cursors.page(
                "participants",
                limit,
                participants.list(cursors.after("participants", cursor), limit + 1),
                Participant::id);
        log.record(
                activity("list-participants"),
                page.items().stream().map(Participant::id).toList());
        return page.map(this::response);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getParticipant", summary = "Read one participant")
    public RestResponse<ParticipantResponse> get(UUID id) {
        Participant participant = participants.get(id);
        log.record(activity("read-participant"), id);
        return Answers.ok(response(participant), participant.version());
    }

    @POST
    @Path("_zoek")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "searchParticipants",
            summary = "Search a participant by citizen service number",
            description = "By body, because a number in an address would end in logs. Finds nobody or one.")
    public Page<ParticipantResponse> search(@NotNull @Valid SearchParticipantsRequest request) {
        Optional<Participant> found = register.find(Bsn.parse(request.bsn()).orElseThrow());
        log.record(
                activity("search-participant"),
                found.map(Participant::id).stream().toList(),
                "nobody found");
        return new Page<>(found.map(this::response).map(List::of).orElse(List.of()), null);
    }

    private ParticipantResponse response(Participant participant) {
        String bsn = register.bsn(participant)
                .map(number -> mayReadBsn() ? number.digits() : number.masked())
                .orElse(null);
        return ParticipantResponse.from(participant, bsn);
    }

    /** The processing log tells whether the number was shown. */
    private String activity(String name) {
        return mayReadBsn() ? name + "-with-bsn" : name;
    }

    private boolean mayReadBsn() {
        return caller.checkPermissionBlocking(READ_BSN);
    }
}
