package nl.doorstroom.matching.match.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
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

import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.match.MatchRepository;
import nl.doorstroom.matching.match.MatchTargeted;
import nl.doorstroom.matching.matchrun.MatchRun;
import nl.doorstroom.matching.matchrun.MatchRunRepository;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Targets of people, and what lies in between. */
@Path("/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class MatchesResource {

    private final MatchRepository matches;
    private final MatchRunRepository runs;
    private final VacancyRepository vacancies;
    private final Matcher matcher;
    private final ProtectedPeople people;
    private final Event<MatchTargeted> targeted;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    MatchesResource(
            MatchRepository matches,
            MatchRunRepository runs,
            VacancyRepository vacancies,
            Matcher matcher,
            ProtectedPeople people,
            Event<MatchTargeted> targeted,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.matches = matches;
        this.runs = runs;
        this.vacancies = vacancies;
        this.matcher = matcher;
        this.people = people;
        this.targeted = targeted;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = MatchResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "targetMatch",
            summary = "Pick a vacancy as a person's target",
            description =
                    "Compares person and vacancy as they are now and keeps the gaps, from which milestones follow.")
    public RestResponse<MatchResponse> target(@NotNull @Valid TargetMatchRequest request, UriInfo uri) {
        LocalDate targetedOn = request.targetedOn() == null ? DutchCalendar.today(clock) : request.targetedOn();
        MatchRun run = runs.findByIdOptional(request.matchRunId())
                .orElseThrow(() -> InvalidInput.at("/matchRunId", "unknown-match-run", "The run does not exist."));
        Vacancy vacancy = vacancies
                .findByIdOptional(request.vacancyId())
                .orElseThrow(() -> InvalidInput.at("/vacancyId", "unknown-vacancy", "The vacancy does not exist."));
        vacancy.requireOpen();
        people.requireVisible(request.participantId(), "/participantId");
        Matcher.Pair pair = matcher.compare(request.participantId(), vacancy, run.fromDate());
        Match match = Match.choose(run, pair, targetedOn, caller.user(), clock);
        MatchTargeted event = match.target(clock);
        matches.persist(match);
        targeted.fire(event);
        log.record("target-match", match.participantId());
        return Answers.created(uri, match.id(), MatchResponse.from(match), match.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "getMatch", summary = "Read one match")
    public RestResponse<MatchResponse> get(UUID id) {
        Match match = matches.get(id);
        log.record("read-match", match.participantId());
        return Answers.ok(MatchResponse.from(match), match.version());
    }

    @GET
    @Path("{id}/gaps")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "listGaps", summary = "What lies between a person and a target, and who can close it")
    public Page<GapResponse> gaps(UUID id) {
        Match match = matches.get(id);
        log.record("read-match", match.participantId());
        return new Page<>(match.gaps().stream().map(GapResponse::from).toList(), null);
    }
}
