package nl.doorstroom.trajectories.talk.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.talk.TalkRule;
import nl.doorstroom.trajectories.talk.TalkRuleRepository;

/** How often coaches talk with the people in a programme. */
@Path("/programmes/{id}/talk-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks")
public class TalkRulesResource {

    private static final long NO_RULE = 0;

    private final ProgrammeRepository programmes;
    private final TalkRuleRepository rules;
    private final Clock clock;

    TalkRulesResource(ProgrammeRepository programmes, TalkRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getTalkRule",
            summary = "How often coaches talk with the people in a programme",
            description = "Its ETag is \"0\" while the programme says nothing; it then shows what holds.")
    public RestResponse<TalkRuleResponse> get(UUID id) {
        Programme programme = programmes.get(id);
        Optional<TalkRule> rule = rules.findByIdOptional(id);
        long version = rule.map(TalkRule::version).orElse(NO_RULE);
        return Answers.ok(
                TalkRuleResponse.from(rule.orElseGet(() -> new TalkRule(programme.id(), clock)), version), version);
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeTalkRule",
            summary = "Say how often coaches talk with the people in a programme",
            description = "Talks that are only suggested follow with the next run of the job talk-planning; what people"
                    + " agreed on stays. If-Match is \"0\" while the programme says nothing.")
    public RestResponse<TalkRuleResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid TalkRuleRequest request) {
        Programme programme = programmes.getForChange(id);
        programme.requireFeature(ProgrammeFeature.TALKS);
        Optional<TalkRule> present = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(TalkRule::version).orElse(NO_RULE));
        if (request.weekday() == DayOfWeek.SATURDAY || request.weekday() == DayOfWeek.SUNDAY) {
            throw InvalidInput.at("/weekday", "no-working-day", "Talks are on working days.");
        }
        TalkRule rule = present.orElseGet(() -> new TalkRule(id, clock));
        rule.change(request.everyWeeks(), request.weekday(), request.horizonWeeks(), request.overdueDays(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(TalkRuleResponse.from(rule, rule.version()), rule.version());
    }
}
