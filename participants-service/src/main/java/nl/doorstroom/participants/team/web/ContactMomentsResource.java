package nl.doorstroom.participants.team.web;

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

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.team.ContactMoment;
import nl.doorstroom.participants.team.ContactMoments;
import nl.doorstroom.participants.team.Team;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** When a participant was spoken to. */
@Path("/participants/{participantId}/contact-moments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Care teams")
public class ContactMomentsResource {

    /** A contact is never changed. */
    private static final long VERSION = 1;

    private final Team team;
    private final ContactMoments contacts;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    ContactMomentsResource(
            Team team,
            ContactMoments contacts,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.team = team;
        this.contacts = contacts;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ContactMomentResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(
            operationId = "recordContactMoment",
            summary = "Say that a participant was spoken to on a day",
            description = "What was said belongs elsewhere. The caseload shows the last day.")
    public RestResponse<ContactMomentResponse> contact(
            UUID participantId, @NotNull @Valid RecordContactMomentRequest request, UriInfo uri) {
        participants.get(participantId);
        ContactMoment contact = team.contact(participantId, request.contactedOn(), request.kind());
        log.record("record-contact-moment", participantId);
        return Answers.created(uri, contact.id(), ContactMomentResponse.from(contact), VERSION);
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "listContactMoments", summary = "List contacts in the order of recording")
    public Page<ContactMomentResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String name = "contact-moments " + participantId;
        Page<ContactMoment> page = cursors.page(
                name, limit, contacts.list(participantId, cursors.after(name, cursor), limit + 1), ContactMoment::id);
        log.record("list-contact-moments", participantId);
        return page.map(ContactMomentResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getContactMoment", summary = "Read one contact")
    public RestResponse<ContactMomentResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        ContactMoment contact = contacts.find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Contact moment", id));
        log.record("read-contact-moment", participantId);
        return Answers.ok(ContactMomentResponse.from(contact), VERSION);
    }
}
