package nl.doorstroom.matching.matchrun.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.matching.matchrun.MatchRun;
import nl.doorstroom.matching.matchrun.MatchRunRepository;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.opening.Openings;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Rankings of vacancies for a person, or of people for a vacancy. */
@Path("/match-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches", description = "Explainable rankings, and the vacancy that a professional picks as a target.")
public class MatchRunsResource {

    private final Matcher matcher;
    private final MatchRunRepository runs;
    private final VacancyRepository vacancies;
    private final Openings openings;
    private final ProtectedPeople people;
    private final ProcessingLog log;
    private final Clock clock;

    MatchRunsResource(
            Matcher matcher,
            MatchRunRepository runs,
            VacancyRepository vacancies,
            Openings openings,
            ProtectedPeople people,
            ProcessingLog log,
            Clock clock) {
        this.matcher = matcher;
        this.runs = runs;
        this.vacancies = vacancies;
        this.openings = openings;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = MatchRunResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "runMatch",
            summary = "Rank places for a person, or people for a vacancy or for the places of a crew",
            description =
                    "Deterministic and explained: the contributions add up to the score. What is unknown is neither"
                            + " a match nor a rejection, and is listed to be asked.")
    public RestResponse<MatchRunResponse> run(@NotNull @Valid RunMatchRequest request, UriInfo uri) {
        if (Stream.of(request.participantId(), request.vacancyId(), request.openingId())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw InvalidInput.at("", "one-of", "Name one of participantId, vacancyId and openingId.");
        }
        if (request.participantId() == null && !request.placesAskedFor().isEmpty()) {
            throw new InvalidInput(request.placesAskedFor());
        }
        if (request.openingId() != null && openings.find(request.openingId()).isEmpty()) {
            throw InvalidInput.at("/openingId", "unknown-opening", "Nothing is known of places of this crew.");
        }
        if (request.vacancyId() != null
                && vacancies.findByIdOptional(request.vacancyId()).isEmpty()) {
            throw InvalidInput.at("/vacancyId", "unknown-vacancy", "The vacancy does not exist.");
        }
        if (request.participantId() != null) {
            people.requireVisible(request.participantId(), "/participantId");
        }
        LocalDate from = request.from() == null ? DutchCalendar.today(clock) : request.from();
        int limit = request.limit() == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : request.limit();
        Matcher.Ranking ranking = matcher.run(
                new MatchRun.Subject(request.participantId(), request.vacancyId(), request.openingId()),
                from,
                request.filter(),
                limit);
        MatchRun run = Objects.requireNonNull(ranking.run());
        List<UUID> shown =
                ranking.results().stream().map(Fit::participantId).distinct().toList();
        log.recordWithoutPerson("run-match", run.inputVersion());
        log.record("run-match", shown.isEmpty() && run.participantId() != null ? List.of(run.participantId()) : shown);
        return Answers.created(uri, run.id(), MatchRunResponse.from(run, RankedResponse.from(ranking)), 1);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "getMatchRun", summary = "Read a run: its inputs' version, not its results")
    public RestResponse<MatchRunResponse> get(UUID id) {
        MatchRun run = runs.get(id);
        logSubject(run);
        return Answers.ok(MatchRunResponse.from(run, null), 1);
    }

    @GET
    @Path("{id}/inputs")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "getMatchRunInputs", summary = "The fields that a run used, and no others")
    public MatchInputsResponse inputs(UUID id) {
        MatchRun run = runs.get(id);
        logSubject(run);
        return MatchInputsResponse.from(run);
    }

    private void logSubject(MatchRun run) {
        if (run.participantId() != null) {
            log.record("read-match-run", run.participantId());
        }
    }
}
