package nl.doorstroom.trajectories.groupsession.web;

import java.time.Clock;
import java.time.LocalDate;
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
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.groupsession.SessionPlanning;
import nl.doorstroom.trajectories.groupsession.SessionSeries;
import nl.doorstroom.trajectories.groupsession.SessionSeriesRepository;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** Group sessions that come again and again. */
@Path("/session-series")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Group sessions",
        description =
                "Meetings by the clock on the wall, open to whoever comes; heads are counted, and nobody has to be"
                        + " known.")
public class SessionSeriesResource {

    private final SessionSeriesRepository series;
    private final SessionPlanning planning;
    private final ProgrammeRepository programmes;
    private final Cursors cursors;
    private final Clock clock;

    SessionSeriesResource(
            SessionSeriesRepository series,
            SessionPlanning planning,
            ProgrammeRepository programmes,
            Cursors cursors,
            Clock clock) {
        this.series = series;
        this.planning = planning;
        this.programmes = programmes;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = SeriesResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "beginSessionSeries",
            summary = "Plan sessions that come again and again",
            description =
                    "Their times are those of the clock in Europe/Amsterdam, also when it changes. A time that the"
                            + " clock leaves out is so much later; of one that it shows twice the first is meant.")
    public RestResponse<SeriesResponse> begin(@NotNull @Valid BeginSeriesRequest request, UriInfo uri) {
        Programme programme = programmes
                .findByIdOptional(request.programmeId())
                .orElseThrow(
                        () -> InvalidInput.at("/programmeId", "unknown-programme", "The programme does not exist."));
        programmes.requireOwn(programme.organisation());
        programme.requireFeature(ProgrammeFeature.GROUP_SESSIONS);
        request.requireDays(DutchCalendar.today(clock), programme.validFrom());
        SessionSeries begun = planning.begin(
                programme, request.title().strip(), request.pattern(request.firstDay()), request.lastDay());
        return Answers.created(uri, begun.id(), SeriesResponse.from(begun), begun.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listSessionSeries", summary = "List series in the order of registration")
    public Page<SeriesResponse> list(
            @RestQuery @Nullable UUID programmeId,
            @Parameter(description = "OIN.") @RestQuery @Nullable @Pattern(regexp = "[0-9]{20}") String organisation,
            @Parameter(description = "Those that are on that day.") @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "session series " + programmeId + " " + organisation + " " + on;
        return cursors.page(
                        name,
                        limit,
                        series.list(programmeId, organisation, on, cursors.after(name, cursor), limit + 1),
                        SessionSeries::id)
                .map(SeriesResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getSessionSeries", summary = "Read one series")
    public RestResponse<SeriesResponse> get(UUID id) {
        SessionSeries found = series.get(id);
        return Answers.ok(SeriesResponse.from(found), found.version());
    }

    @POST
    @Path("{id}/changes")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "changeSessionSeries",
            summary = "Have the sessions otherwise from a day on",
            description =
                    "Planned sessions on the same days follow, the others are cancelled and new ones planned. What"
                            + " was held, moved or cancelled by itself stays. What was to be otherwise later is forgotten.")
    public RestResponse<SeriesResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeSeriesRequest request) {
        SessionSeries changed = series.getLocked(id);
        Preconditions.requireMatch(ifMatch, changed.version());
        planning.change(changed, request.pattern(request.from()));
        return Answers.ok(SeriesResponse.from(changed), changed.version());
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "endSessionSeries",
            summary = "Say the last day of a series",
            description =
                    "Planned sessions after it are cancelled; what was held stays. A later last day plans them again.")
    public RestResponse<SeriesResponse> end(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EndSeriesRequest request) {
        SessionSeries ending = series.getLocked(id);
        Preconditions.requireMatch(ifMatch, ending.version());
        if (request.lastDay().isBefore(ending.firstDay())) {
            throw InvalidInput.at("/lastDay", "before-first-day", "The last day lies before the first.");
        }
        planning.end(ending, request.lastDay());
        return Answers.ok(SeriesResponse.from(ending), ending.version());
    }
}
