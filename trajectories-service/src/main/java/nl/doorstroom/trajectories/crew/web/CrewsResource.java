package nl.doorstroom.trajectories.crew.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewFilter;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.CrewPlaces;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.crew.FreeSeat;
import nl.doorstroom.trajectories.crew.Occupancy;
import nl.doorstroom.trajectories.crew.RefillTimes;
import nl.doorstroom.trajectories.crew.SeatState;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Crews and the people in them. */
@Path("/crews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Crews", description = "People who work together under a foreman.")
public class CrewsResource {

    private final CrewRepository crews;
    private final CrewPlaces places;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final Visibility visibility;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    CrewsResource(
            CrewRepository crews,
            CrewPlaces places,
            ProgrammeRepository programmes,
            TrajectoryRepository trajectories,
            Visibility visibility,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.crews = crews;
        this.places = places;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.visibility = visibility;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = CrewResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "openCrew", summary = "Open a crew")
    public RestResponse<CrewResponse> open(@NotNull @Valid OpenCrewRequest request, UriInfo uri) {
        LocalDate today = DutchCalendar.today(clock);
        requireKnown(request.workKinds(), today);
        Programme programme = programmes
                .findByIdOptional(request.programmeId())
                .orElseThrow(
                        () -> InvalidInput.at("/programmeId", "unknown-programme", "The programme does not exist."));
        programmes.requireOwn(programme.organisation());
        programme.requireFeature(ProgrammeFeature.CREW);
        Crew crew = new Crew(
                programme.id(),
                programme.organisation(),
                request.name().strip(),
                request.foreman().strip(),
                request.capacity(),
                request.workKinds(),
                request.minimumHours(),
                request.validFrom(),
                clock);
        places.open(crew);
        return Answers.created(uri, crew.id(), response(crew, today), crew.version());
    }

    @GET
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "listCrews", summary = "List crews in the order of registration")
    public Page<CrewResponse> list(
            @RestQuery @Nullable UUID programmeId,
            @Parameter(description = "OIN of the organisation that executes the programme.") @RestQuery @Nullable
                    String organisation,
            @RestQuery @Nullable String foreman,
            @Parameter(description = "Code of the list work-kinds.") @RestQuery @Nullable String workKind,
            @Parameter(description = "Only crews in whose period this day lies; how full they are is told of it.")
                    @RestQuery
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Whether a place is free, or will be, that is offered to nobody.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "true|false")
                    String freePlaces,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        CrewFilter filter = new CrewFilter(
                programmeId,
                organisation,
                foreman,
                workKind,
                on,
                freePlaces == null ? null : Boolean.valueOf(freePlaces));
        String name = "crews " + filter;
        LocalDate day = on == null ? DutchCalendar.today(clock) : on;
        Page<Crew> page =
                cursors.page(name, limit, crews.list(filter, cursors.after(name, cursor), limit + 1), Crew::id);
        Map<UUID, Occupancy> occupancy =
                crews.occupancy(page.items().stream().map(Crew::id).toList(), day);
        return page.map(crew -> CrewResponse.from(crew, day, occupancy.get(crew.id())));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "getCrew", summary = "Read one crew, and how full it is on a day; today without one")
    public RestResponse<CrewResponse> get(UUID id, @RestQuery @Nullable LocalDate on) {
        Crew crew = crews.get(id);
        return Answers.ok(response(crew, on == null ? DutchCalendar.today(clock) : on), crew.version());
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Operation(
            operationId = "changeCrew",
            summary = "Change the places, the foreman, the work or the name of a crew",
            description = "Fewer places than people evict nobody: places that become free are then not offered. What is"
                    + " left out stays as it is.")
    public RestResponse<CrewResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ChangeCrewRequest request) {
        Crew crew = crews.getLocked(id);
        Preconditions.requireMatch(ifMatch, crew.version());
        LocalDate today = DutchCalendar.today(clock);
        if (request.validFrom() != null && request.capacity() == null) {
            throw InvalidInput.at("/capacity", "required", "A first day is that of a number of places.");
        }
        if (request.changesMore()) {
            if (request.workKinds() != null) {
                requireKnown(request.workKinds(), today);
            }
            places.change(
                    crew,
                    stripped(request.name()),
                    stripped(request.foreman()),
                    request.workKinds(),
                    request.minimumHours());
        }
        if (request.capacity() != null) {
            LocalDate first = today.isBefore(crew.validFrom()) ? crew.validFrom() : today;
            places.changeCapacity(crew, request.capacity(), request.validFrom() == null ? first : request.validFrom());
        }
        return Answers.ok(response(crew, today), crew.version());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    @POST
    @Path("{id}/closures")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "closeCrew",
            summary = "Give a crew its last day",
            description =
                    "Until then everything goes on, and it can get another last day. On the day after it the places"
                            + " end, offers expire and nobody waits any more; the trajectories go on. When the day has passed"
                            + " already, that happens now.")
    public RestResponse<CrewResponse> close(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid CloseCrewRequest request) {
        Crew crew = crews.getLocked(id);
        Preconditions.requireMatch(ifMatch, crew.version());
        log.record("close-crew", List.copyOf(places.close(crew, request.lastDay())));
        return Answers.ok(response(crew, DutchCalendar.today(clock)), crew.version());
    }

    @GET
    @Path("{id}/refills")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(
            operationId = "listCrewRefills",
            summary = "How each place that somebody left was filled again",
            description =
                    "In the order in which they came free, with the median of the days it took for the whole period."
                            + " Nothing of who left and who came.")
    public RefillsResponse refills(
            UUID id,
            @Parameter(description = "Only places that were free from this day on or later.") @RestQuery @Nullable
                    LocalDate from,
            @Parameter(description = "Only places that were free from this day on or earlier.") @RestQuery @Nullable
                    LocalDate until,
            @RestQuery @Nullable SeatState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        crews.get(id);
        if (from != null && until != null && until.isBefore(from)) {
            throw InvalidInput.in("until", "before-from", "The last day lies before the first.");
        }
        String name = "refills " + id + " " + from + " " + until + " " + state;
        List<FreeSeat> found = crews.listRefills(id, from, until, state, cursors.after(name, cursor), limit + 1);
        return RefillsResponse.of(
                RefillTimes.of(crews.listRefills(id, from, until, null, null, Integer.MAX_VALUE)),
                cursors.page(name, limit, found, FreeSeat::id));
    }

    @GET
    @Path("{id}/places")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "listCrewPlaces", summary = "Who has a place on a day, by seat; today without a day")
    public Page<PlaceResponse> places(UUID id, @RestQuery @Nullable LocalDate on) {
        crews.get(id);
        Set<UUID> hidden = visibility.hidden();
        List<CrewPlace> found = crews.listPlaces(id, on == null ? DutchCalendar.today(clock) : on).stream()
                .filter(place -> !hidden.contains(place.participantId()))
                .toList();
        log.record(
                "list-crew-places", found.stream().map(CrewPlace::participantId).toList());
        Map<UUID, FreeSeat> seats = crews.seatsOf(found);
        return new Page<>(found, null)
                .map(place -> PlaceResponse.from(place, Objects.requireNonNull(seats.get(place.freeSeatId()))));
    }

    @GET
    @Path("{id}/places/{placeId}")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "getCrewPlace", summary = "Read one place of a crew")
    public RestResponse<PlaceResponse> place(UUID id, UUID placeId) {
        crews.get(id);
        CrewPlace place = crews.getPlace(id, placeId);
        log.record("read-crew-place", place.participantId());
        return Answers.ok(shown(place), place.version());
    }

    @POST
    @Path("{id}/places")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = PlaceResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "takeCrewPlace",
            summary = "Give a person a free place of a crew",
            description = "A trajectory that has not started starts with it. A place that is offered to somebody on the"
                    + " waiting list is not free.")
    public RestResponse<PlaceResponse> take(UUID id, @NotNull @Valid TakePlaceRequest request, UriInfo uri) {
        Crew crew = crews.getLocked(id);
        Trajectory trajectory = WaitingListResource.locked(trajectories, request.trajectoryId());
        CrewPlace place = places.take(crew, trajectory, request.validFrom(), tenant.user());
        log.record("take-crew-place", place.participantId());
        return Answers.created(uri, place.id(), shown(place), place.version());
    }

    @POST
    @Path("{id}/places/{placeId}/terminations")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "endCrewPlace",
            summary = "Take a person out of the crew",
            description = "The place is free on the next day and is offered to who comes next. The trajectory goes on.")
    public RestResponse<PlaceResponse> end(
            UUID id,
            UUID placeId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndPlaceRequest request) {
        Crew crew = crews.getLocked(id);
        CrewPlace place = crews.getPlace(id, placeId);
        Preconditions.requireMatch(ifMatch, place.version());
        places.withdraw(crew, place, request.lastDay());
        log.record("end-crew-place", place.participantId());
        return Answers.ok(shown(place), place.version());
    }

    private PlaceResponse shown(CrewPlace place) {
        return PlaceResponse.from(place, crews.getSeat(place.freeSeatId()));
    }

    private void requireKnown(List<String> workKinds, LocalDate today) {
        for (int i = 0; i < workKinds.size(); i++) {
            codes.require("work-kinds", workKinds.get(i), today, "/workKinds/" + i);
        }
    }

    private CrewResponse response(Crew crew, LocalDate on) {
        return CrewResponse.from(
                crew, on, crews.occupancy(List.of(crew.id()), on).get(crew.id()));
    }
}
