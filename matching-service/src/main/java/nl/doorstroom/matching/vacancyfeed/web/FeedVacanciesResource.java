package nl.doorstroom.matching.vacancyfeed.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.SourcedVacancies;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyClosed;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.matching.vacancyfeed.VacancyFeed;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Vacancies of a partner's system, which sees those of its own organisation and no others. */
@Path("/feed-vacancies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancy feed", description = "Vacancies that a partner's system publishes here.")
public class FeedVacanciesResource {

    private final VacancyFeed feed;
    private final VacancyRepository vacancies;
    private final Event<VacancyClosed> closed;
    private final Cursors cursors;
    private final CurrentTenant caller;
    private final Clock clock;

    FeedVacanciesResource(
            VacancyFeed feed,
            VacancyRepository vacancies,
            Event<VacancyClosed> closed,
            Cursors cursors,
            CurrentTenant caller,
            Clock clock) {
        this.feed = feed;
        this.vacancies = vacancies;
        this.closed = closed;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("vacancy-feeds:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = FeedVacancyResponse.class, responseCode = "201", responseDescription = "Published.")
    @APIResponse(responseCode = "200", description = "Known already; its words are the ones that were sent now.")
    @Operation(
            operationId = "sendVacancy",
            summary = "Publish a vacancy, or change its words",
            description =
                    "The same externalId is the same vacancy, as long as it is not withdrawn. One that takes nobody"
                            + " any more stays as it is. Words that are the same are not told anew.")
    public RestResponse<FeedVacancyResponse> send(@NotNull @Valid FeedVacancyRequest request, UriInfo uri) {
        SourcedVacancies.Taken taken = feed.take(caller.organisation(), List.of(request.vacancy()), List.of(""))
                .get(0);
        Vacancy vacancy = taken.vacancy();
        return taken.result() == SourcedVacancies.Result.CREATED
                ? Answers.created(uri, vacancy.id(), FeedVacancyResponse.from(vacancy), vacancy.version())
                : Answers.ok(FeedVacancyResponse.from(vacancy), vacancy.version());
    }

    @GET
    @PermissionsAllowed("vacancy-feeds:read")
    @Transactional
    @Operation(operationId = "listSentVacancies", summary = "List the vacancies that the partner published here")
    public Page<FeedVacancyResponse> list(
            @RestQuery @Nullable VacancyState state,
            @Parameter(description = "Only the one that the partner calls so.") @RestQuery @Size(max = 200) @Nullable
                    String externalId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String list = "feed-vacancies " + caller.organisation() + " " + state + " " + externalId;
        return cursors.page(
                        list,
                        limit,
                        vacancies.listOfFeed(
                                caller.organisation(), state, externalId, cursors.after(list, cursor), limit + 1),
                        Vacancy::id)
                .map(FeedVacancyResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("vacancy-feeds:read")
    @Transactional
    @Operation(operationId = "getSentVacancy", summary = "Read one vacancy that the partner published here")
    public RestResponse<FeedVacancyResponse> get(UUID id) {
        Vacancy vacancy = vacancies.getOfFeed(caller.organisation(), id);
        return Answers.ok(FeedVacancyResponse.from(vacancy), vacancy.version());
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("vacancy-feeds:write")
    @Transactional
    @Operation(
            operationId = "takeBackVacancy",
            summary = "Withdraw a vacancy from today",
            description = "What is proposed of it is withdrawn too. Its externalId may come again, as another vacancy.")
    public RestResponse<FeedVacancyResponse> takeBack(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Vacancy vacancy = vacancies.lockOfFeed(caller.organisation(), id);
        Preconditions.requireMatch(ifMatch, vacancy.version());
        closed.fire(vacancy.withdraw(DutchCalendar.today(clock), clock));
        return Answers.ok(FeedVacancyResponse.from(vacancy), vacancy.version());
    }
}
