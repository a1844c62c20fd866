package nl.doorstroom.matching.matchrun.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.matchrun.PlaceKind;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What is open for a person. */
@Path("/participants/{id}/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class OpportunitiesResource {

    private final Matcher matcher;
    private final CandidateProfiles profiles;
    private final ProcessingLog log;
    private final Clock clock;

    OpportunitiesResource(Matcher matcher, CandidateProfiles profiles, ProcessingLog log, Clock clock) {
        this.matcher = matcher;
        this.profiles = profiles;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(
            operationId = "listOpportunities",
            summary = "The open places as they fit a person, best first",
            description = "The same ranking as a match run, without remembering it.")
    public OpportunitiesResponse list(
            UUID id,
            @Parameter(description = "First day on which the person could start; today when absent.")
                    @RestQuery
                    @Nullable
                    LocalDate from,
            @Parameter(description = RunMatchRequest.KINDS) @RestQuery @Nullable List<PlaceKind> kinds,
            @Parameter(description = "Only places that this employer offers.") @RestQuery @Nullable UUID employerId,
            @Parameter(description = "Only places with so many hours a week or more.")
                    @RestQuery
                    @Nullable
                    @Min(0)
                    @Max(60)
                    @Digits(integer = 2, fraction = 2)
                    BigDecimal hoursMin,
            @Parameter(description = "Only places that can be had for so many hours a week or fewer.")
                    @RestQuery
                    @Nullable
                    @Min(0)
                    @Max(60)
                    @Digits(integer = 2, fraction = 2)
                    BigDecimal hoursMax,
            @Parameter(description = RunMatchRequest.DISTANCE) @RestQuery @Nullable @Min(0) @Max(400)
                    Integer maxDistanceKm,
            @Parameter(description = "Only results that say this; all when absent.") @RestQuery @Nullable
                    List<MatchStatus> statuses,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (profiles.find(id).isEmpty()) {
            throw new NotFound("Work profile", id);
        }
        if (hoursMin != null && hoursMax != null && hoursMin.compareTo(hoursMax) > 0) {
            throw InvalidInput.in("hoursMax", "before-min", RunMatchRequest.HOURS);
        }
        LocalDate day = from == null ? DutchCalendar.today(clock) : from;
        Matcher.Ranking ranking = matcher.opportunities(
                id, day, RunMatchRequest.filter(kinds, employerId, hoursMin, hoursMax, maxDistanceKm, statuses), limit);
        log.record("list-opportunities", id);
        return new OpportunitiesResponse(
                id, day, ranking.weightSet(), ranking.inputVersion(), RankedResponse.from(ranking));
    }
}
