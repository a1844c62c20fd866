package nl.doorstroom.matching.vacancy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyClosed;
import nl.doorstroom.matching.vacancy.VacancyCodes;
import nl.doorstroom.matching.vacancy.VacancyPublished;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;

/** Vacancies of employers. */
@Path("/vacancies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies", description = "Work that employers offer; VUM Vacature.")
public class VacanciesResource {

    private final VacancyRepository vacancies;
    private final EmployerRepository employers;
    private final VacancyCodes codes;
    private final Event<VacancyPublished> published;
    private final Event<VacancyClosed> closed;
    private final Cursors cursors;
    private final Clock clock;

    VacanciesResource(
            VacancyRepository vacancies,
            EmployerRepository employers,
            VacancyCodes codes,
            Event<VacancyPublished> published,
            Event<VacancyClosed> closed,
            Cursors cursors,
            Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.codes = codes;
        this.published = published;
        this.closed = closed;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("vacancies:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = VacancyResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "publishVacancy", summary = "Publish a vacancy of an employer")
    public RestResponse<VacancyResponse> publish(@NotNull @Valid PublishVacancyRequest request, UriInfo uri) {
        LocalDate publishedOn = orToday(request.publishedOn());
        if (request.closingDate() != null && request.closingDate().isBefore(publishedOn)) {
            throw InvalidInput.at("/closingDate", "min", "A vacancy does not close before it opens.");
        }
        codes.check(request.terms(), publishedOn);
        if (employers.findByIdOptional(request.employerId()).isEmpty()) {
            throw InvalidInput.at("/employerId", "unknown-employer", "The employer does not exist.");
        }
        Vacancy vacancy = new Vacancy(request.employerId(), request.terms(), publishedOn, clock);
        VacancyPublished event = vacancy.publish(clock);
        vacancies.persist(vacancy);
        published.fire(event);
        return Answers.created(uri, vacancy.id(), VacancyResponse.from(vacancy), vacancy.version());
    }

    @GET
    @PermissionsAllowed("vacancies:read")
    @Transactional
    @Operation(operationId = "listVacancies", summary = "List vacancies in the order of registration")
    public Page<VacancyResponse> list(
            @RestQuery @Nullable VacancyState state,
            @RestQuery @Nullable UUID employerId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String list = "vacancies " + state + " " + employerId;
        return cursors.page(
                        list,
                        limit,
                        vacancies.list(state, employerId, cursors.after(list, cursor), limit + 1),
                        Vacancy::id)
                .map(VacancyResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("vacancies:read")
    @Transactional
    @Operation(operationId = "getVacancy", summary = "Read one vacancy")
    public RestResponse<VacancyResponse> get(UUID id) {
        Vacancy vacancy = vacancies.get(id);
        return Answers.ok(VacancyResponse.from(vacancy), vacancy.version());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("vacancies:write")
    @Transactional
    @Operation(
            operationId = "changeVacancy",
            summary = "Replace what an open vacancy asks and offers",
            description = "Elements that are left out are taken away. Employer and first day stay.")
    public RestResponse<VacancyResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeVacancyRequest request) {
        Vacancy vacancy = vacancies.lock(id);
        Preconditions.requireMatch(ifMatch, vacancy.version());
        if (request.closingDate() != null && request.closingDate().isBefore(vacancy.publishedOn())) {
            throw InvalidInput.at("/closingDate", "min", "A vacancy does not close before it opens.");
        }
        codes.check(request.terms(), DutchCalendar.today(clock));
        published.fire(vacancy.change(request.terms(), clock));
        return Answers.ok(VacancyResponse.from(vacancy), vacancy.version());
    }

    @POST
    @Path("{id}/withdrawals")
    @PermissionsAllowed("vacancies:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "withdrawVacancy", summary = "Withdraw a vacancy")
    public RestResponse<VacancyResponse> withdraw(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid WithdrawVacancyRequest request) {
        Vacancy vacancy = vacancies.lock(id);
        Preconditions.requireMatch(ifMatch, vacancy.version());
        LocalDate on = orToday(request.on());
        if (on.isBefore(vacancy.publishedOn())) {
            throw InvalidInput.at("/on", "min", "A vacancy is not withdrawn before it is published.");
        }
        closed.fire(vacancy.withdraw(on, clock));
        return Answers.ok(VacancyResponse.from(vacancy), vacancy.version());
    }

    private LocalDate orToday(@Nullable LocalDate date) {
        return date == null ? DutchCalendar.today(clock) : date;
    }
}
