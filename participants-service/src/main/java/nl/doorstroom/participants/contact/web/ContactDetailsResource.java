package nl.doorstroom.participants.contact.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.contact.Contact;
import nl.doorstroom.participants.contact.ContactBook;
import nl.doorstroom.participants.contact.ContactDetails;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** How a participant can be reached. */
@Path("/participants/{participantId}/contact-details")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact details", description = "Where and how a person can be reached.")
public class ContactDetailsResource {

    private final ContactBook book;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Clock clock;

    ContactDetailsResource(
            ContactBook book, ParticipantRepository participants, CodeLists codes, ProcessingLog log, Clock clock) {
        this.book = book;
        this.participants = participants;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getContactDetails", summary = "Read how a participant can be reached")
    public RestResponse<ContactDetailsBody> get(UUID participantId) {
        ContactDetails details = known(participantId);
        Contact contact = book.contact(details).orElseThrow(() -> missing(participantId));
        log.record("read-contact-details", participantId);
        return Answers.ok(ContactDetailsBody.from(contact), details.version());
    }

    @GET
    @Path("history")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getContactDetailsHistory", summary = "Every version of contact details, oldest first")
    public Page<ContactVersionResponse> history(UUID participantId) {
        List<ContactBook.Version> versions = book.history(known(participantId));
        log.record("read-contact-details-history", participantId);
        return new Page<>(versions, null).map(ContactVersionResponse::from);
    }

    @PUT
    @PermissionsAllowed("participants:write")
    @Transactional
    @Operation(
            operationId = "putContactDetails",
            summary = "Register or replace how a participant can be reached",
            description = "If-Match is needed exactly when something is registered already.")
    public RestResponse<ContactDetailsBody> put(
            UUID participantId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContactDetailsBody request) {
        participants.get(participantId);
        if (request.preferredChannel() != null) {
            codes.require(
                    "contact-channels", request.preferredChannel(), DutchCalendar.today(clock), "/preferredChannel");
        }
        ContactDetails details = book.findDetails(participantId).orElse(null);
        if (details == null) {
            Preconditions.requireNoneNamed(ifMatch);
            details = book.create(participantId, request.contact());
        } else {
            Preconditions.requireMatch(ifMatch, details.version());
            book.change(details, request.contact());
        }
        log.record("change-contact-details", participantId);
        return Answers.ok(ContactDetailsBody.from(request.contact()), details.version());
    }

    private ContactDetails known(UUID participantId) {
        participants.get(participantId);
        return book.findDetails(participantId).orElseThrow(() -> missing(participantId));
    }

    private static NotFound missing(UUID participantId) {
        return new NotFound("Contact details", participantId);
    }
}
