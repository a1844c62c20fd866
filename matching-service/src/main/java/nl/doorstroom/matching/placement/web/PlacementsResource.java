package nl.doorstroom.matching.placement.web;

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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.placement.Placement;
import nl.doorstroom.matching.placement.PlacementConfirmed;
import nl.doorstroom.matching.placement.PlacementHoursChanged;
import nl.doorstroom.matching.placement.PlacementRegister;
import nl.doorstroom.matching.placement.PlacementRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Work relations of people. */
@Path("/placements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements", description = "Who works where, since when and until when.")
public class PlacementsResource {

    private final PlacementRegister register;
    private final PlacementRepository placements;
    private final ProtectedPeople people;
    private final Event<PlacementConfirmed> confirmed;
    private final Event<PlacementHoursChanged> hoursChanged;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    PlacementsResource(
            PlacementRegister register,
            PlacementRepository placements,
            ProtectedPeople people,
            Event<PlacementConfirmed> confirmed,
            Event<PlacementHoursChanged> hoursChanged,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.register = register;
        this.placements = placements;
        this.people = people;
        this.confirmed = confirmed;
        this.hoursChanged = hoursChanged;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("placements:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = PlacementResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerPlacement",
            summary = "Register a work relation",
            description =
                    "An extension is a new placement with its predecessor. Unpaid kinds are registered and not told"
                            + " to others.")
    public RestResponse<PlacementResponse> register(@NotNull @Valid RegisterPlacementRequest request, UriInfo uri) {
        people.requireVisible(request.participantId(), "/participantId");
        Placement placement = register.register(request.parties(), request.terms());
        log.record("register-placement", request.participantId());
        return Answers.created(uri, placement.id(), shown(placement), placement.version());
    }

    @GET
    @PermissionsAllowed("placements:read")
    @Transactional
    @Operation(operationId = "listPlacements", summary = "List placements in the order of registration")
    public Page<PlacementResponse> list(
            @RestQuery @Nullable UUID participantId,
            @RestQuery @Nullable UUID employerId,
            @Parameter(description = "Only placements whose first day is this or later.") @RestQuery @Nullable
                    LocalDate startFrom,
            @Parameter(description = "Only placements whose first day is this or earlier.") @RestQuery @Nullable
                    LocalDate startTo,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new PlacementRepository.Filter(participantId, employerId, startFrom, startTo);
        String list = "placements " + filter;
        Page<Placement> page = cursors.page(
                list, limit, placements.list(filter, cursors.after(list, cursor), limit + 1), Placement::id);
        log.record(
                "list-placements",
                page.items().stream()
                        .map(placement -> placement.parties().participantId())
                        .toList());
        return page.map(this::shown);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("placements:read")
    @Transactional
    @Operation(operationId = "getPlacement", summary = "Read one placement")
    public RestResponse<PlacementResponse> get(UUID id) {
        return answer("read-placement", placements.get(id));
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("placements:write")
    @Transactional
    @Operation(
            operationId = "correctPlacement",
            summary = "Correct what was registered wrongly",
            description =
                    "The version before stays readable. Hours that changed are no correction: record an hours change.")
    public RestResponse<PlacementResponse> correct(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectPlacementRequest request) {
        Placement placement = placements.lockAfterPredecessor(id);
        Preconditions.requireMatch(ifMatch, placement.version());
        register.correct(placement, request.terms(placement.terms()), request.end(placement.end()));
        return answer("correct-placement", placement);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("placements:read")
    @Transactional
    @Operation(operationId = "listPlacementVersions", summary = "What was known of a placement, version by version")
    public Page<PlacementResponse.Version> history(UUID id) {
        Placement placement = placements.get(id);
        log.record("read-placement", placement.parties().participantId());
        boolean withWage = mayKnowWages();
        return new Page<>(
                placement.history().stream()
                        .map(version -> PlacementResponse.Version.from(placement, version, withWage))
                        .toList(),
                null);
    }

    @POST
    @Path("{id}/confirmations")
    @PermissionsAllowed("placements:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "confirmPlacement", summary = "Confirm that the person still worked there on a day")
    public RestResponse<PlacementResponse> confirm(UUID id, @NotNull @Valid ConfirmPlacementRequest request) {
        Placement placement = placements.lock(id);
        confirmed.fire(placement.confirm(request.confirmedOn(), caller.user(), clock));
        return answer("confirm-placement", placement);
    }

    @GET
    @Path("{id}/confirmations")
    @PermissionsAllowed("placements:read")
    @Transactional
    @Operation(operationId = "listPlacementConfirmations", summary = "The days on which a placement was confirmed")
    public Page<PlacementResponse.Confirmation> confirmations(UUID id) {
        Placement placement = placements.get(id);
        log.record("read-placement", placement.parties().participantId());
        return new Page<>(
                placement.confirmations().stream()
                        .map(PlacementResponse.Confirmation::from)
                        .toList(),
                null);
    }

    @POST
    @Path("{id}/hours-changes")
    @PermissionsAllowed("placements:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "changePlacementHours", summary = "Change the hours from a day on")
    public RestResponse<PlacementResponse> changeHours(UUID id, @NotNull @Valid ChangeHoursRequest request) {
        Placement placement = placements.lock(id);
        hoursChanged.fire(placement.changeHours(request.validFrom(), request.hoursPerWeek(), caller.user(), clock));
        return answer("change-hours", placement);
    }

    @GET
    @Path("{id}/hours-changes")
    @PermissionsAllowed("placements:read")
    @Transactional
    @Operation(operationId = "listPlacementHoursChanges", summary = "The hours of a placement after its first day")
    public Page<PlacementResponse.Hours> hoursChanges(UUID id) {
        Placement placement = placements.get(id);
        log.record("read-placement", placement.parties().participantId());
        return new Page<>(PlacementResponse.hours(placement), null);
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("placements:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "endPlacement", summary = "End a placement with a coded reason")
    public RestResponse<PlacementResponse> end(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EndPlacementRequest request) {
        Placement placement = placements.lock(id);
        Preconditions.requireMatch(ifMatch, placement.version());
        register.end(placement, new Placement.End(request.endDate(), request.reason()));
        return answer("end-placement", placement);
    }

    @POST
    @Path("{id}/annulments")
    @PermissionsAllowed("placements:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulPlacement",
            summary = "Annul a placement that was registered in error",
            description =
                    "It stays readable and never changes again; others are told that it never was. One that another"
                            + " placement extends is annulled after that one.")
    public RestResponse<PlacementResponse> annul(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AnnulPlacementRequest request) {
        Placement placement = placements.lock(id);
        Preconditions.requireMatch(ifMatch, placement.version());
        register.annul(placement, request.reason());
        return answer("annul-placement", placement);
    }

    private RestResponse<PlacementResponse> answer(String activity, Placement placement) {
        // A change that is told to nobody is not yet written, and the answer names the new version.
        placements.flush();
        log.record(activity, placement.parties().participantId());
        return Answers.ok(shown(placement), placement.version());
    }

    private PlacementResponse shown(Placement placement) {
        return PlacementResponse.from(placement, mayKnowWages());
    }

    /** What somebody earns is no business of an organisation that works for the tenant. */
    private boolean mayKnowWages() {
        return caller.organisation().equals(caller.tenant());
    }
}
