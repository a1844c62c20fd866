package nl.doorstroom.matching.matchinground.web;

import java.time.Clock;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchinground.Allocation;
import nl.doorstroom.matching.matchinground.AllocationRepository;
import nl.doorstroom.matching.matchinground.AllocationState;
import nl.doorstroom.matching.matchinground.MatchingRound;
import nl.doorstroom.matching.matchinground.MatchingRoundRepository;
import nl.doorstroom.matching.matchinground.MatchingRounds;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Rounds in which many vacancies are allocated to many people at once. */
@Path("/matching-rounds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Matching rounds",
        description = "Which of many people could get which of many vacancies, so that together they fit best.")
public class MatchingRoundsResource {

    private final MatchingRounds desk;
    private final MatchingRoundRepository rounds;
    private final AllocationRepository allocations;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    MatchingRoundsResource(
            MatchingRounds desk,
            MatchingRoundRepository rounds,
            AllocationRepository allocations,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.desk = desk;
        this.rounds = rounds;
        this.allocations = allocations;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = MatchingRoundResponse.class, responseCode = "201", responseDescription = "Made.")
    @Operation(
            operationId = "makeMatchingRound",
            summary = "Allocate vacancies to people, so that the scores add up to the most",
            description =
                    "A person gets one vacancy at most, and a vacancy as many people as it has free positions. Only a"
                            + " MATCH is possible, that was not proposed to the person before. Deterministic: of several allocations with"
                            + " the same total it is the one in which who was registered first has the best possible. Nothing"
                            + " follows by itself: a user approves or rejects each allocation. At most 500000 pairs may match.")
    public RestResponse<MatchingRoundResponse> make(@NotNull @Valid MakeMatchingRoundRequest request, UriInfo uri) {
        MatchingRounds.Made made = desk.make(
                request.participantIds(),
                request.vacancyIds(),
                request.from() == null ? DutchCalendar.today(clock) : request.from());
        log.recordWithoutPerson("make-matching-round", made.round().inputVersion());
        log.record("make-matching-round", made.people());
        return Answers.created(uri, made.round().id(), MatchingRoundResponse.from(made.round()), 1);
    }

    @GET
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "listMatchingRounds", summary = "List the rounds that were made, in their order")
    public Page<MatchingRoundResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String list = "matching-rounds";
        return cursors.page(list, limit, rounds.list(cursors.after(list, cursor), limit + 1), MatchingRound::id)
                .map(MatchingRoundResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "getMatchingRound", summary = "Read one round: what it was made from and what came of it")
    public RestResponse<MatchingRoundResponse> get(UUID id) {
        return Answers.ok(MatchingRoundResponse.from(rounds.get(id)), 1);
    }

    @GET
    @Path("{id}/allocations")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(
            operationId = "listAllocations",
            summary = "What a round has for each who took part, and why",
            description = "Also for whom it has no place. People whom the user may not see are left out.")
    public Page<AllocationResponse> allocations(
            UUID id,
            @RestQuery @Nullable AllocationState state,
            @RestQuery @Nullable UUID participantId,
            @RestQuery @Nullable UUID vacancyId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        MatchingRound round = rounds.get(id);
        String list = "allocations " + id + " " + state + " " + participantId + " " + vacancyId;
        Page<Allocation> page = cursors.page(
                list,
                limit,
                allocations.list(
                        round.id(),
                        new AllocationRepository.Filter(state, participantId, vacancyId),
                        cursors.after(list, cursor),
                        limit + 1),
                Allocation::id);
        log.record(
                "list-allocations",
                page.items().stream().map(Allocation::participantId).toList());
        return page.map(AllocationResponse::from);
    }
}
