package nl.doorstroom.participants.household.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
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

import nl.doorstroom.participants.household.AlreadyInHousehold;
import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdMemberVersion;
import nl.doorstroom.participants.household.HouseholdRegister;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Households, to which benefits belong. */
@Path("/households")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Adults who share an income.")
public class HouseholdsResource {

    private final HouseholdRegister register;
    private final HouseholdRepository households;
    private final ParticipantRepository participants;
    private final HouseholdPages pages;
    private final Visibility visibility;
    private final ProcessingLog log;

    HouseholdsResource(
            HouseholdRegister register,
            HouseholdRepository households,
            ParticipantRepository participants,
            HouseholdPages pages,
            Visibility visibility,
            ProcessingLog log) {
        this.register = register;
        this.households = households;
        this.participants = participants;
        this.pages = pages;
        this.visibility = visibility;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional(dontRollbackOn = AlreadyInHousehold.class)
    @Idempotent
    @APIResponseSchema(value = HouseholdResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerHousehold",
            summary = "Register a household",
            description =
                    "Two adults who each lived alone leave their households on the day before, which closes them.")
    public RestResponse<HouseholdResponse> register(@NotNull @Valid HouseholdRequest request, UriInfo uri) {
        Household household = register.register(knownAdults(request), request.persons(), request.validFrom());
        log.record("register-household", request.adults());
        return Answers.created(
                uri, household.id(), HouseholdResponse.from(household, seen(household)), household.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listHouseholds",
            summary = "List households in the order of registration",
            description = "Those of people whom you may see, with those of their adults whom you may see.")
    public Page<HouseholdResponse> list(
            @Parameter(description = "Only those to which this participant belongs or belonged.") @RestQuery @Nullable
                    UUID participantId,
            @Parameter(description = "Only those to which somebody belongs on this day.") @RestQuery @Nullable
                    LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return pages.page(participantId, on, cursor, limit, Set.of());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "getHouseholdHistory",
            summary = "Every version of a household, oldest first",
            description = "With those of its adults whom you may see; without any of them it is not there.")
    public Page<HouseholdVersionResponse> history(UUID id) {
        Household household = households.get(id);
        Set<UUID> people = new TreeSet<>(HouseholdPages.people(household));
        household.history().stream()
                .flatMap(version -> version.members().stream())
                .map(HouseholdMemberVersion::participantId)
                .forEach(people::add);
        Set<UUID> seen = seen(household, people);
        log.record("read-household-history", seen);
        return new Page<>(household.history(), null).map(version -> HouseholdVersionResponse.from(version, seen));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "getHousehold",
            summary = "Read one household",
            description = "With those of its adults whom you may see; without any of them it is not there.")
    public RestResponse<HouseholdResponse> get(UUID id) {
        Household household = households.get(id);
        Set<UUID> seen = seen(household);
        log.record("read-household", seen);
        return Answers.ok(HouseholdResponse.from(household, seen), household.version());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("participants:write")
    @Transactional(dontRollbackOn = AlreadyInHousehold.class)
    @Operation(
            operationId = "changeHousehold",
            summary = "Say who belong to a household from a day on",
            description = "An adult who is not named leaves on the day before. One who lived alone before and moves in"
                    + " with another adult leaves that household on the day before, which closes it. Only who sees all of its"
                    + " adults may.")
    public RestResponse<HouseholdResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid HouseholdRequest request) {
        Household household = households.getInTurn(id);
        Set<UUID> seen = seen(household);
        if (!seen.containsAll(HouseholdPages.people(household))) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "You do not see everybody of household [" + id + "], so you cannot change it.");
        }
        Preconditions.requireMatch(ifMatch, household.version());
        register.change(household, knownAdults(request), request.persons(), request.validFrom());
        log.record("change-household", HouseholdPages.people(household));
        return Answers.ok(HouseholdResponse.from(household, seen(household)), household.version());
    }

    private Set<UUID> knownAdults(HouseholdRequest request) {
        Set<UUID> adults = new TreeSet<>(request.adults());
        for (int i = 0; i < request.adults().size(); i++) {
            if (participants.findVisible(request.adults().get(i)).isEmpty()) {
                throw InvalidInput.at("/adults/" + i, "unknown-participant", "The participant does not exist.");
            }
            participants.get(request.adults().get(i));
        }
        if (request.persons() < adults.size()) {
            throw InvalidInput.at("/persons", "min", "A household has at least its adults.");
        }
        return adults;
    }

    /** Those of its adults, of now and before, whom the user may see. */
    private Set<UUID> seen(Household household) {
        return seen(household, HouseholdPages.people(household));
    }

    private Set<UUID> seen(Household household, Collection<UUID> people) {
        Set<UUID> seen = visibility.among(people);
        if (seen.isEmpty()) {
            throw new NotFound("Household", household.id());
        }
        return seen;
    }
}
