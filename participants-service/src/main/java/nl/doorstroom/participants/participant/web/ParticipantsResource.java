package nl.doorstroom.participants.participant.web;

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
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Bsn;
import nl.doorstroom.participants.participant.BsnAlreadyRegistered;
import nl.doorstroom.participants.participant.BsnOfOtherParticipant;
import nl.doorstroom.participants.participant.Identification;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantHistory;
import nl.doorstroom.participants.participant.ParticipantRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.participant.ParticipantSearch;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
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
    private final ParticipantHistory history;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final SecurityIdentity caller;

    ParticipantsResource(
            ParticipantRegister register,
            ParticipantRepository participants,
            ParticipantHistory history,
            Cursors cursors,
            ProcessingLog log,
            SecurityIdentity caller) {
        this.register = register;
        this.participants = participants;
        this.history = history;
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
        Bsn bsn = Bsn.parse(request.bsn()).orElse(null);
        Participant participant = register.register(bsn, request.name(), request.birthDate());
        log.record("register-participant", participant.id());
        // Masked for everybody: the answer may be kept for a repetition, when the caller may see less.
        return Answers.created(
                uri,
                participant.id(),
                ParticipantResponse.from(participant, bsn == null ? null : bsn.masked()),
                participant.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "listParticipants", summary = "List participants in the order of registration")
    public Page<ParticipantResponse> list(
            @RestQuery @Nullable Identification identification,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "participants " + identification;
        Page<Participant> page = cursors.page(
                name,
                limit,
                participants.list(identification, cursors.after(name, cursor), limit + 1),
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
    @Operation(
            operationId = "getParticipant",
            summary = "Read one participant",
            description = "One that was merged into another is shown as it was, and names the other.")
    public RestResponse<ParticipantResponse> get(UUID id) {
        Participant participant = participants.getRegistration(id);
        log.record(activity("read-participant"), id);
        return Answers.ok(response(participant), participant.version());
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("participants:write")
    @Transactional
    @Operation(
            operationId = "correctParticipant",
            summary = "Correct the name or the birth date of a participant",
            description = "What is absent stays. What it was before stays readable in the history.")
    public RestResponse<ParticipantResponse> correct(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectParticipantRequest request) {
        Participant participant = participants.get(id);
        Preconditions.requireMatch(ifMatch, participant.version());
        register.correct(participant, request.name(participant), request.birthDate(participant));
        return changed("correct-participant", participant);
    }

    @POST
    @Path("{id}/identifications")
    @PermissionsAllowed("participants:write")
    @Transactional(dontRollbackOn = BsnOfOtherParticipant.class)
    @Idempotent
    @Operation(
            operationId = "identifyParticipant",
            summary = "Register the number of a participant who has none",
            description = "A number of another participant is refused with that one's id (mergeCandidateId).")
    public RestResponse<ParticipantResponse> identify(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IdentifyParticipantRequest request) {
        Participant participant = participants.get(id);
        Preconditions.requireMatch(ifMatch, participant.version());
        register.identify(participant, Bsn.parse(request.bsn()).orElseThrow());
        return changed("identify-participant", participant);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getParticipantHistory", summary = "Every version of a registration, oldest first")
    public Page<ParticipantVersionResponse> history(UUID id) {
        participants.getRegistration(id);
        log.record("read-participant-history", id);
        return new Page<>(history.list(id), null).map(ParticipantVersionResponse::from);
    }

    @POST
    @Path("_zoek")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "searchParticipants",
            summary = "Search participants by number, name and birth date",
            description =
                    "By body, because a number or a name in an address would end in logs. Everything that is given"
                            + " must fit; a number finds nobody or one. In the order of family names.")
    public Page<ParticipantResponse> search(@NotNull @Valid SearchParticipantsRequest request) {
        ParticipantSearch search = request.search();
        String name = "participants " + search;
        Page<Participant> page = cursors.page(
                name,
                request.members(),
                register.search(search, cursors.after(name, request.cursor()), request.members() + 1),
                Participant::id);
        log.record(
                activity("search-participant"),
                page.items().stream().map(Participant::id).toList(),
                "nobody found");
        return page.map(this::response);
    }

    /** Masked for everybody, as after a registration. */
    private RestResponse<ParticipantResponse> changed(String activity, Participant participant) {
        // The version that is answered is that of the row.
        participants.flush();
        log.record(activity, participant.id());
        String masked = register.bsn(participant).map(Bsn::masked).orElse(null);
        return Answers.ok(ParticipantResponse.from(participant, masked), participant.version());
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
