package nl.doorstroom.matching.employer.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.AccountManager;
import nl.doorstroom.matching.employer.AccountManagerRepository;
import nl.doorstroom.matching.employer.ContactMoment;
import nl.doorstroom.matching.employer.ContactMomentRepository;
import nl.doorstroom.matching.employer.Employer;
import nl.doorstroom.matching.employer.EmployerRegister;
import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Employers and the contacts with them, as an employer adviser keeps them. */
@Path("/employers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Where people can work.")
public class EmployersResource {

    private final EmployerRegister register;
    private final EmployerRepository employers;
    private final ContactMomentRepository contacts;
    private final AccountManagerRepository managers;
    private final CodeLists codes;
    private final Cursors cursors;
    private final CurrentTenant caller;
    private final Clock clock;

    EmployersResource(
            EmployerRegister register,
            EmployerRepository employers,
            ContactMomentRepository contacts,
            AccountManagerRepository managers,
            CodeLists codes,
            Cursors cursors,
            CurrentTenant caller,
            Clock clock) {
        this.register = register;
        this.employers = employers;
        this.contacts = contacts;
        this.managers = managers;
        this.codes = codes;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("employers:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = EmployerResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerEmployer",
            summary = "Register an employer",
            description =
                    "A KVK number and branch that the tenant has registered already is refused with that employer's id.")
    public RestResponse<EmployerResponse> register(@NotNull @Valid EmployerRequest request, UriInfo uri) {
        Employer employer = register.register(request.details(), validFrom(request));
        return Answers.created(uri, employer.id(), EmployerResponse.from(employer), employer.version());
    }

    @GET
    @PermissionsAllowed("employers:read")
    @Transactional
    @Operation(operationId = "listEmployers", summary = "List employers in the order of registration")
    public Page<EmployerResponse> list(
            @Parameter(description = "Only employers of this kind of business.", example = "78201")
                    @RestQuery
                    @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits")
                    @Nullable
                    String sbiCode,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String list = "employers " + sbiCode;
        return cursors.page(list, limit, employers.list(sbiCode, cursors.after(list, cursor), limit + 1), Employer::id)
                .map(EmployerResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("employers:read")
    @Transactional
    @Operation(operationId = "getEmployer", summary = "Read one employer")
    public RestResponse<EmployerResponse> get(UUID id) {
        Employer employer = employers.get(id);
        return Answers.ok(EmployerResponse.from(employer), employer.version());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("employers:write")
    @Transactional
    @Operation(operationId = "changeEmployer", summary = "Replace the details of an employer from a day on")
    public RestResponse<EmployerResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EmployerRequest request) {
        Employer employer = employers.get(id);
        Preconditions.requireMatch(ifMatch, employer.version());
        register.change(employer, request.details(), validFrom(request));
        return Answers.ok(EmployerResponse.from(employer), employer.version());
    }

    @POST
    @Path("{id}/contact-moments")
    @PermissionsAllowed("employers:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ContactMomentResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "recordContactMoment", summary = "Record a contact with an employer")
    public RestResponse<ContactMomentResponse> recordContact(
            UUID id, @NotNull @Valid ContactMomentRequest request, UriInfo uri) {
        Employer employer = employers.get(id);
        codes.require("contact-moment-subjects", request.subject(), request.date(), "/subject");
        codes.require("contact-moment-kinds", request.kind(), request.date(), "/kind");
        ContactMoment contact =
                new ContactMoment(employer, request.date(), request.subject(), request.kind(), caller.user(), clock);
        contacts.persist(contact);
        AccountManager manager = request.accountManager() == null
                ? null
                : request.accountManager().of(contact.id());
        if (manager != null) {
            managers.persist(manager);
        }
        return Answers.created(uri, contact.id(), ContactMomentResponse.from(contact, manager), ContactMoment.VERSION);
    }

    @GET
    @Path("{id}/contact-moments")
    @PermissionsAllowed("employers:read")
    @Transactional
    @Operation(operationId = "listContactMoments", summary = "List the contacts with an employer")
    public Page<ContactMomentResponse> listContacts(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Employer employer = employers.get(id);
        String list = "contact-moments " + employer.id();
        List<ContactMoment> found = contacts.list(employer.id(), cursors.after(list, cursor), limit + 1);
        Map<UUID, AccountManager> known = managers.byContact(found);
        return cursors.page(list, limit, found, ContactMoment::id)
                .map(contact -> ContactMomentResponse.from(contact, known.get(contact.id())));
    }

    @GET
    @Path("{employerId}/contact-moments/{id}")
    @PermissionsAllowed("employers:read")
    @Transactional
    @Operation(operationId = "getContactMoment", summary = "Read one contact with an employer")
    public RestResponse<ContactMomentResponse> getContact(UUID employerId, UUID id) {
        return Answers.ok(
                ContactMomentResponse.from(contacts.get(employerId, id), managers.findById(id)), ContactMoment.VERSION);
    }

    private LocalDate validFrom(EmployerRequest request) {
        return request.validFrom() == null ? DutchCalendar.today(clock) : request.validFrom();
    }
}
