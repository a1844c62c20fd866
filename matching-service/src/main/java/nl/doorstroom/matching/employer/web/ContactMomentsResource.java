package nl.doorstroom.matching.employer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.matching.employer.AccountManager;
import nl.doorstroom.matching.employer.AccountManagerRepository;
import nl.doorstroom.matching.employer.ContactMoment;
import nl.doorstroom.matching.employer.ContactMomentRepository;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;

/** Contacts with a company, whichever branch they were with. */
@Path("/contact-moments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
public class ContactMomentsResource {

    private final ContactMomentRepository contacts;
    private final AccountManagerRepository managers;
    private final Cursors cursors;

    ContactMomentsResource(ContactMomentRepository contacts, AccountManagerRepository managers, Cursors cursors) {
        this.contacts = contacts;
        this.managers = managers;
        this.cursors = cursors;
    }

    @POST
    @Path("_zoek")
    @PermissionsAllowed("employers:read")
    @Transactional
    @Operation(
            operationId = "searchContactMoments",
            summary = "Search contacts by KVK number and date",
            description = "VUM: werkgeverscontactmomenten/matches. The number is searched in every branch.")
    public Page<ContactMomentResponse> search(@NotNull @Valid SearchContactMomentsRequest request) {
        String list = "contact-moments " + request.kvkNumber() + " " + request.fromDate() + " " + request.toDate();
        int limit = request.limit() == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : request.limit();
        List<ContactMoment> found = contacts.search(
                request.kvkNumber(),
                request.fromDate(),
                request.toDate(),
                cursors.after(list, request.cursor()),
                limit + 1);
        Map<UUID, AccountManager> known = managers.byContact(found);
        return cursors.page(list, limit, found, ContactMoment::id)
                .map(contact -> ContactMomentResponse.from(contact, known.get(contact.id())));
    }
}
