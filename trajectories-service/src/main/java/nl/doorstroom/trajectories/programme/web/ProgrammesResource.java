package nl.doorstroom.trajectories.programme.web;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammePublished;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** The catalogue of programmes. */
@Path("/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What is offered, by whom, and when.")
public class ProgrammesResource {

    private final ProgrammeRepository programmes;
    private final Event<ProgrammePublished> published;
    private final CodeLists codes;
    private final Cursors cursors;
    private final Clock clock;

    ProgrammesResource(
            ProgrammeRepository programmes,
            Event<ProgrammePublished> published,
            CodeLists codes,
            Cursors cursors,
            Clock clock) {
        this.programmes = programmes;
        this.published = published;
        this.codes = codes;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = ProgrammeResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "publishProgramme", summary = "Publish a programme")
    public RestResponse<ProgrammeResponse> publish(@NotNull @Valid ProgrammeRequest request, UriInfo uri) {
        programmes.requireOwn(request.organisation());
        codes.require("programme-kinds", request.kind(), DutchCalendar.today(clock), "/kind");
        Programme programme = new Programme(
                request.name().strip(),
                request.kind(),
                request.features(),
                request.organisation(),
                request.releaseHours(),
                request.voluntary(),
                request.validFrom(),
                request.validTo(),
                request.workingDays(),
                request.approval(),
                request.requiredEligibilities(),
                request.terms(),
                clock);
        ProgrammePublished event = programme.publish(clock);
        programmes.persist(programme);
        published.fire(event);
        return Answers.created(uri, programme.id(), ProgrammeResponse.from(programme), programme.version());
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "listProgrammes", summary = "List programmes in the order of registration")
    public Page<ProgrammeResponse> list(
            @Parameter(description = "Code of the list programme-kinds.") @RestQuery @Nullable String kind,
            @Parameter(description = "A day on which it takes people.") @RestQuery @Nullable LocalDate openOn,
            @Parameter(description = "OIN of the organisation that executes it.") @RestQuery @Nullable
                    String organisation,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "programmes " + kind + " " + openOn + " " + organisation;
        return cursors.page(
                        name,
                        limit,
                        programmes.list(kind, organisation, openOn, cursors.after(name, cursor), limit + 1),
                        Programme::id)
                .map(ProgrammeResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "getProgramme", summary = "Read one programme")
    public RestResponse<ProgrammeResponse> get(UUID id) {
        Programme programme = programmes.get(id);
        return Answers.ok(ProgrammeResponse.from(programme), programme.version());
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeProgramme",
            summary = "Change what may change of a programme",
            description =
                    "What is left out stays, and what `remove` names goes. Its kind, its features, who executes it, who"
                            + " may take part and whether it is voluntary stay always: people were registered under"
                            + " them.")
    public RestResponse<ProgrammeResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeProgrammeRequest request) {
        Programme programme = programmes.getForChange(id);
        Preconditions.requireMatch(ifMatch, programme.version());
        published.fire(programme.change(request.toChange(), clock));
        return Answers.ok(ProgrammeResponse.from(programme), programme.version());
    }

    @POST
    @Path("{id}/closures")
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "closeProgramme",
            summary = "Say the last day on which a programme takes people",
            description = "Who is in it by then stays in it.")
    public RestResponse<ProgrammeResponse> close(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid CloseProgrammeRequest request) {
        Programme programme = programmes.getForChange(id);
        Preconditions.requireMatch(ifMatch, programme.version());
        published.fire(programme.close(request.lastDay(), clock));
        return Answers.ok(ProgrammeResponse.from(programme), programme.version());
    }
}
