package nl.doorstroom.participants.household.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.AlreadyInHousehold;
import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdMember;
import nl.doorstroom.participants.household.HouseholdRegister;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
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
    private final Visibility visibility;
    private final ProcessingLog log;

    HouseholdsResource(
            HouseholdRegister register,
            HouseholdRepository households,
            ParticipantRepository participants,
            Visibility visibility,
            ProcessingLog log) {
        this.register = register;
        this.households = households;
        this.participants = participants;
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
        if (!seen.containsAll(people(household))) {
            throw new RequestRefused(
                    ProblemType.FORBIDDEN,
                    "You do not see everybody of household [" + id + "], so you cannot change it.");
        }
        Preconditions.requireMatch(ifMatch, household.version());
        register.change(household, knownAdults(request), request.persons(), request.validFrom());
        log.record("change-household", people(household));
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
        Set<UUID> seen = visibility.among(people(household));
        if (seen.isEmpty()) {
            throw new NotFound("Household", household.id());
        }
        return seen;
    }

    private static List<UUID> people(Household household) {
        return household.members().stream().map(HouseholdMember::participantId).toList();
    }
}
