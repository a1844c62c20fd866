package nl.doorstroom.trajectories.rematch.web;

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
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.rematch.ReMatchRule;
import nl.doorstroom.trajectories.rematch.ReMatchRuleRepository;

/** How long after somebody left a programme it is looked again for paid work. */
@Path("/programmes/{id}/re-match-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Re-matches")
public class ReMatchRuleResource {

    private final ProgrammeRepository programmes;
    private final ReMatchRuleRepository rules;
    private final Clock clock;

    ReMatchRuleResource(ProgrammeRepository programmes, ReMatchRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getReMatchRule",
            summary = "How long after somebody left a programme it is looked again for paid work",
            description = "Its ETag is \"0\" while the programme has no rule of its own.")
    public RestResponse<ReMatchRuleResponse> get(UUID id) {
        programmes.get(id);
        return rules.findByIdOptional(id)
                .map(rule -> Answers.ok(ReMatchRuleResponse.from(rule), rule.version()))
                .orElseGet(() -> Answers.ok(ReMatchRuleResponse.byDefault(id), 0));
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeReMatchRule",
            summary = "Say how long after somebody left a programme it is looked again for paid work",
            description = "For ends from now on. If-Match is \"0\" while the programme has no rule.")
    public RestResponse<ReMatchRuleResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReMatchRuleRequest request) {
        programmes.getForChange(id);
        Optional<ReMatchRule> present = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(ReMatchRule::version).orElse(0L));
        ReMatchRule rule = present.orElseGet(() -> new ReMatchRule(id, clock));
        rule.change(request.months(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(ReMatchRuleResponse.from(rule), rule.version());
    }
}
