package nl.doorstroom.trajectories.stepup.web;

import java.time.Clock;
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
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.stepup.StepUpRule;
import nl.doorstroom.trajectories.stepup.StepUpRuleRepository;
import nl.doorstroom.trajectories.stepup.StepUpTerms;

/** When a programme proposes more hours to its people. */
@Path("/programmes/{id}/step-up-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Step-ups", description = "More hours a week, proposed by rule and agreed to by a coach.")
public class StepUpRuleResource {

    private static final long NO_RULE = 0;

    private final ProgrammeRepository programmes;
    private final StepUpRuleRepository rules;
    private final Clock clock;

    StepUpRuleResource(ProgrammeRepository programmes, StepUpRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getStepUpRule",
            summary = "When a programme proposes more hours",
            description = "Its ETag is \"0\" as long as what holds is what holds without a rule.")
    public RestResponse<StepUpRuleBody> get(UUID id) {
        programmes.get(id);
        return rules.findByIdOptional(id)
                .map(rule -> Answers.ok(StepUpRuleBody.from(rule.terms()), rule.version()))
                .orElseGet(() -> Answers.ok(StepUpRuleBody.from(StepUpTerms.DEFAULT), NO_RULE));
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeStepUpRule",
            summary = "Say when a programme proposes more hours",
            description = "What was proposed by then stays. If-Match is \"0\" while there is no rule.")
    public RestResponse<StepUpRuleBody> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepUpRuleBody request) {
        Programme programme = programmes.getForChange(id);
        Optional<StepUpRule> present = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(StepUpRule::version).orElse(NO_RULE));
        programme.requireFeature(ProgrammeFeature.HOURS_PLAN);
        StepUpRule rule = present.orElseGet(() -> new StepUpRule(id, request.toTerms(), clock));
        rule.change(request.toTerms(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(StepUpRuleBody.from(rule.terms()), rule.version());
    }
}
